import type { Child } from 'hono/jsx'
import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'

/** Head and body of every page of the desk; style and script are files of our own. */
export function DeskDocument(props: {
  frame: DeskFrame
  title: string
  class?: string
  children?: Child
}) {
  const { frame, title } = props
  const text = deskMessages(frame.language)
  return (
    <html lang={text.htmlLanguage}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={frame.assets.style} />
        <title>{`${title} · ${text.product}`}</title>
        <script src={frame.assets.script} defer></script>
      </head>
      <body class={props.class ?? ''}>{props.children}</body>
    </html>
  )
}
