import { deskMessages } from '../messages/desk.ts'
import { Copyable } from './copyable.tsx'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'

/** Shows a one-time link, this once. */
export function OperatorLinkPage(props: { frame: DeskFrame; name: string; link: string }) {
  const { frame, name, link } = props
  const text = deskMessages(frame.language).operators
  return (
    <DeskPage frame={frame} title={text.linkTitle} room="operators">
      <div class="head">
        <div>
          <h1>{text.linkTitle}</h1>
          <p class="period">{name}</p>
        </div>
      </div>
      <section class="card stack form">
        <p class="notice bad" role="status">
          {text.linkAdvice(name)}
        </p>
        <Copyable id="link" label={text.link} value={link} copy={text.copy} done={text.copied} />
        <p class="buttons">
          <a class="button main" href="/desk/operators">
            {text.linkDone}
          </a>
        </p>
      </section>
    </DeskPage>
  )
}
