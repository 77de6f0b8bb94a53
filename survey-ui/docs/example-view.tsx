import type { DocsMessages } from '../messages/docs.ts'
import type { Example } from './open-api.ts'

type Page = DocsMessages['page']

/** A request to copy and what it is answered. */
export function ExampleView(props: { example: Example; isOpen: boolean; text: Page }) {
  const { example, isOpen, text } = props
  const answer =
    typeof example.answer === 'string' ? example.answer : JSON.stringify(example.answer, null, 2)
  return (
    <details class="example" open={isOpen}>
      <summary>
        {example.summary} <span class={statusClass(example.status)}>{example.status}</span>
      </summary>
      <h5>{text.operation.request}</h5>
      <pre tabindex={0}>
        <code>{example.curl}</code>
      </pre>
      {example.scope && (
        <p class="note">
          MANYI_TOKEN: <code>{example.scope}</code>
        </p>
      )}
      <h5>
        {text.operation.answer(example.status)} <small>{example.contentType}</small>
      </h5>
      <pre tabindex={0}>
        <code>{answer}</code>
      </pre>
    </details>
  )
}

export function statusClass(status: number): string {
  return status < 400 ? 'status good' : 'status bad'
}
