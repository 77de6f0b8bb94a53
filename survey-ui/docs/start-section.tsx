import type { DocsMessages } from '../messages/docs.ts'
import type { OpenApiDocument } from './open-api.ts'

type Page = DocsMessages['page']

/** How to get a token and how to send it, and what holds at every address. */
export function StartSection(props: { document: OpenApiDocument; text: Page }) {
  const { text } = props
  const address = props.document.servers[0]?.url ?? ''
  return (
    <>
      <section id="start" class="part">
        <h2>{text.start.title}</h2>
        <ol class="steps">
          {text.start.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
        <dl class="facts">
          <dt>{text.address}</dt>
          <dd>
            <code>{address}</code>
          </dd>
          <dt>{text.start.scopes}</dt>
          {Object.entries(text.scopes).map(([scope, meaning]) => (
            <dd>
              <code>{scope}</code> {meaning}
            </dd>
          ))}
        </dl>
        <pre tabindex={0}>
          <code>{text.start.header}</code>
        </pre>
        <p>{text.start.open}</p>
      </section>
      <section id="rules" class="part">
        <h2>{text.rules.title}</h2>
        <ul>
          {text.rules.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
        <dl class="facts">
          {Object.entries(props.document.components.headers).map(([name, { description }]) => (
            <>
              <dt id={`header-${name}`}>
                <code>{name}</code>
              </dt>
              <dd>{description}</dd>
            </>
          ))}
        </dl>
      </section>
    </>
  )
}
