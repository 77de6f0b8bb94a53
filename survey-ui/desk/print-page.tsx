import { deskMessages } from '../messages/desk.ts'
import { Face, FaceDefs } from '../parts/faces.tsx'
import { Mark } from '../parts/mark.tsx'
import { Strata } from '../parts/strata.tsx'
import { DeskDocument } from './desk-document.tsx'
import type { DeskFrame } from './desk-frame.ts'
import { QrCode, type QrModules } from './qr-code.tsx'

export interface PrintProps {
  readonly frame: DeskFrame
  readonly format: 'poster' | 'card'
  readonly point: { readonly code: string; readonly name: string; readonly isTest: boolean }
  readonly address: string
  readonly modules: QrModules
  readonly museum: { readonly zh: string; readonly en: string }
  readonly association: { readonly zh: string; readonly en: string }
}

/** An A4 poster or an A6 card, bilingual whatever the language of the desk, as one sheet. */
export function PrintPage(props: PrintProps) {
  const { frame, format, point } = props
  const text = deskMessages(frame.language)
  const title = `${point.name} · ${format === 'poster' ? text.points.poster : text.points.card}`
  return (
    <DeskDocument
      frame={frame}
      title={title}
      class={`print ${format === 'poster' ? 'poster' : 'handout'}`}
    >
      <header class="print-bar">
        <a class="button" href={`/desk/points/${point.code}`}>
          {text.print.back}
        </a>
        <p>{format === 'poster' ? text.print.posterHint : text.print.cardHint}</p>
        <button class="main" type="button" data-print hidden>
          {text.print.print}
        </button>
      </header>
      <main class={point.isTest ? 'sheet is-test' : 'sheet'}>
        <Sheet {...props} />
      </main>
    </DeskDocument>
  )
}

function Sheet({ point, address, modules, museum, association }: PrintProps) {
  const zh = deskMessages('zh').print
  const en = deskMessages('en').print
  return (
    <>
      <FaceDefs />
      <p class="sheet-head">
        <Mark size={64} />
        <span>
          <span class="sheet-museum" lang="zh-CN">
            {museum.zh || association.zh}
          </span>
          <span class="sheet-english" lang="en">
            {museum.en || association.en}
          </span>
        </span>
      </p>
      {point.isTest && (
        <p class="sheet-test">
          <span lang="zh-CN">{zh.testMark}</span> · <span lang="en">{en.testMark}</span>
        </p>
      )}
      <h1>
        <span class="sheet-call" lang="zh-CN">
          {zh.sentence}
        </span>
        <span class="sheet-minute" lang="zh-CN">
          {zh.sentenceSub}
        </span>
        <span class="sheet-english" lang="en">
          {en.sentence} {en.sentenceSub}
        </span>
      </h1>
      <p class="sheet-faces" aria-hidden="true">
        {['5', '4', '3', '2', '1'].map((level) => (
          <span class={`l${level}`}>
            <Face level={level} />
          </span>
        ))}
      </p>
      <QrCode modules={modules} label={`QR ${point.code}`} />
      <p class="sheet-promise">
        <span lang="zh-CN">
          {zh.scan} · {zh.anonymous}
        </span>
        <span class="sheet-english" lang="en">
          {en.scan} · {en.anonymous}
        </span>
      </p>
      <p class="sheet-address">
        <span lang="zh-CN">{zh.typeAddress}</span> <span lang="en">{en.typeAddress}</span>
        <code>{address.replace(/^https?:\/\//, '')}</code>
      </p>
      <p class="sheet-phone">
        <span lang="zh-CN">{zh.noPhone}</span>
        <span class="sheet-english" lang="en">
          {en.noPhone}
        </span>
      </p>
      <p class="sheet-point">{point.name}</p>
      <Strata />
    </>
  )
}
