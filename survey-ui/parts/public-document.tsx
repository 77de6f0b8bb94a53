import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import type { Language } from '../instrument/questionnaire.ts'
import { visitorMessages } from '../messages/visitor.ts'

export interface PublicDocumentProps {
  readonly language: Language
  readonly title: string
  /** Inlined exactly as given, because the content security policy names its hash. */
  readonly style: string
  /** Inlined exactly as given, at the end of the body; empty for a page without script. */
  readonly script: string
  /** Classes of the root element: `large` for large type. */
  readonly large?: boolean
  readonly children?: Child
}

/** Head and body of every public page: one request, no cookie, no outside resource. */
export function PublicDocument(props: PublicDocumentProps) {
  const text = visitorMessages(props.language)
  return (
    <html lang={text.htmlLanguage} class={`${props.language}${props.large ? ' large' : ''}`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="referrer" content="same-origin" />
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light" />
        <meta name="theme-color" content="#f3e7d2" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <title>{props.title}</title>
        <style>{raw(props.style)}</style>
      </head>
      <body>
        {props.children}
        {props.script && <script>{raw(props.script)}</script>}
      </body>
    </html>
  )
}

/** The whole document as text. All components are synchronous, so there is nothing to wait for. */
export function documentText(page: { toString(): unknown }): string {
  return `<!doctype html>${String(page)}`
}
