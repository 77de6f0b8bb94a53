import { deskMessages } from '../messages/desk.ts'
import { Copyable } from './copyable.tsx'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { QrCode, type QrModules } from './qr-code.tsx'

/** Shows the address of a new link, this once, also as a code to scan. */
export function CollectingMadePage(props: {
  frame: DeskFrame
  label: string
  address: string
  modules: QrModules
}) {
  const { frame, label, address } = props
  const text = deskMessages(frame.language).collecting
  return (
    <DeskPage frame={frame} title={text.madeTitle} room="collecting">
      <div class="head">
        <div>
          <h1>{text.madeTitle}</h1>
          <p class="period">{label}</p>
        </div>
      </div>
      <section class="card stack form collecting-made">
        <p class="notice bad" role="status">
          {text.madeAdvice}
        </p>
        <Copyable id="link" label={text.link} value={address} copy={text.copy} done={text.copied} />
        <QrCode modules={props.modules} label={`QR ${text.link}`} />
        <p class="buttons">
          <a class="button main" href="/desk/collecting">
            {text.done}
          </a>
          <a class="button" href={address} target="_blank" rel="noopener">
            {text.try}
          </a>
        </p>
      </section>
    </DeskPage>
  )
}
