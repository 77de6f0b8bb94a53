import type { DocsMessages } from '../messages/docs.ts'
import { ExampleView, statusClass } from './example-view.tsx'
import type { Answer, Media, Operation } from './open-api.ts'
import { FieldTable, SchemaLink } from './schema-table.tsx'

type Page = DocsMessages['page']

interface OperationProps {
  readonly method: string
  readonly path: string
  readonly operation: Operation
  readonly text: Page
}

/** One operation: what it does, what it takes, what it answers. */
export function OperationSection(props: OperationProps) {
  const { operation, text } = props
  const { parameters, requestBody, responses } = operation
  const body = requestBody?.content['application/json']
  return (
    <section id={operation.operationId} class="part">
      <h3>{operation.summary}</h3>
      <p class="address">
        <span class={`method ${props.method}`}>{props.method.toUpperCase()}</span>{' '}
        <code>/api/v1{props.path}</code>
      </p>
      <p>{operation.description}</p>
      <p class="needs">
        <b>{text.operation.needs}</b> {needs(operation, text)}
      </p>
      {parameters.length > 0 && (
        <>
          <h4>{text.operation.parameters}</h4>
          <FieldTable
            rows={parameters.map(({ name, required, description, schema }) => ({
              path: name,
              schema: { ...schema, description },
              isRequired: required,
            }))}
            text={text}
          />
        </>
      )}
      {body && (
        <>
          <h4>{text.operation.body}</h4>
          <p>
            application/json: <MediaSchemas media={body} text={text} />
          </p>
        </>
      )}
      <h4>{text.operation.answers}</h4>
      <AnswerTable responses={responses} text={text} />
      {operation['x-examples'].length > 0 && (
        <>
          <h4>{text.operation.examples}</h4>
          {operation['x-examples'].map((example, index) => (
            <ExampleView example={example} isOpen={index === 0} text={text} />
          ))}
        </>
      )}
    </section>
  )
}

function needs({ security }: Operation, text: Page): string {
  const scope = security.flatMap((way) => way['token'] ?? [])[0]
  if (scope === undefined) return text.operation.open
  const isOpen = security.some((way) => Object.keys(way).length === 0)
  return isOpen ? text.operation.openOr(scope) : text.operation.token(scope)
}

function AnswerTable(props: { responses: Operation['responses']; text: Page }) {
  const { responses, text } = props
  return (
    <table class="answers">
      <thead>
        <tr>
          <th scope="col">{text.table.status}</th>
          <th scope="col">{text.table.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {Object.entries(responses).map(([status, answer]) => (
          <tr>
            <th scope="row">
              <span class={statusClass(Number(status))}>{status}</span>
            </th>
            <td>
              {answer['x-codes'] ? (
                <Codes codes={answer['x-codes']} />
              ) : (
                <Content answer={answer} text={text} />
              )}
              <HeaderNames answer={answer} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Codes({ codes }: { codes: readonly string[] }) {
  return (
    <span class="codes">
      {codes.map((code) => (
        <>
          <a href={`#problem-${code}`}>
            <code>{code}</code>
          </a>{' '}
        </>
      ))}
    </span>
  )
}

function Content({ answer, text }: { answer: Answer; text: Page }) {
  return (
    <>
      {answer.description}
      {Object.entries(answer.content).map(([type, media]) => (
        <small>
          {type} <MediaSchemas media={media} text={text} />
        </small>
      ))}
    </>
  )
}

function HeaderNames({ answer }: { answer: Answer }) {
  const names = Object.keys(answer.headers ?? {})
  if (names.length === 0) return null
  return (
    <small>
      {names.map((name) => (
        <a href={`#header-${name}`}>
          <code>{name}</code>
        </a>
      ))}
    </small>
  )
}

function MediaSchemas({ media, text }: { media: Media; text: Page }) {
  const named = [media.schema, ...(media.schema.anyOf ?? [])].filter((schema) => schema.$ref)
  return (
    <>
      {named.map((schema, index) => (
        <>
          {index > 0 && ` ${text.operation.or} `}
          <SchemaLink schema={schema} />
        </>
      ))}
    </>
  )
}
