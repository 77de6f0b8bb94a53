import { deskMessages } from '../messages/desk.ts'
import { Copyable } from './copyable.tsx'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'

/** Shows a new token, this once. The button needs script; the text can be marked without. */
export function TokenMadePage(props: {
  frame: DeskFrame
  name: string
  /** The token itself. */
  secret: string
  /** A command that shows that it works. */
  example: string
}) {
  const { frame, name, secret, example } = props
  const text = deskMessages(frame.language).tokens
  return (
    <DeskPage frame={frame} title={text.madeTitle} room="tokens">
      <div class="head">
        <div>
          <h1>{text.madeTitle}</h1>
          <p class="period">{name}</p>
        </div>
      </div>
      <section class="card stack form">
        <p class="notice bad" role="status">
          {text.madeAdvice}
        </p>
        <Copyable
          id="secret"
          label={text.text}
          value={secret}
          copy={text.copy}
          done={text.copied}
        />
        <Copyable
          id="example"
          label={text.tryIt}
          value={example}
          copy={text.copy}
          done={text.copied}
        />
        <p class="buttons">
          <a class="button main" href="/desk/tokens">
            {text.done}
          </a>
          <a class="button" href={`/api/v1/docs?lang=${frame.language}`}>
            {text.docs}
          </a>
        </p>
      </section>
    </DeskPage>
  )
}
