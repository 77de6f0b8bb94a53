import type { Child } from 'hono/jsx'
import { deskMessages } from '../messages/desk.ts'
import { Mark } from '../parts/mark.tsx'
import { Strata } from '../parts/strata.tsx'
import { DeskDocument } from './desk-document.tsx'
import type { DeskFrame } from './desk-frame.ts'

/** A page in front of the desk: one card over the strata. */
export function GatePage(props: { frame: DeskFrame; title: string; children?: Child }) {
  const { frame, title } = props
  const text = deskMessages(frame.language)
  return (
    <DeskDocument frame={frame} title={title} class="gate">
      <header>
        <Mark size={44} />
        <p>
          <b>{text.product}</b>
          <small>{frame.museum}</small>
        </p>
        <a
          href={frame.otherLanguageHref}
          lang={text.otherLanguageTag}
          hreflang={text.otherLanguageTag}
        >
          {text.otherLanguage}
        </a>
      </header>
      <main>
        <h1>{title}</h1>
        {props.children}
      </main>
      <Strata />
    </DeskDocument>
  )
}
