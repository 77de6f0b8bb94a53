import type { DocsMessages } from '../messages/docs.ts'
import { kindText, limitTexts, nameOf, valuesOf } from './kind-text.ts'
import type { JsonSchema } from './open-api.ts'
import { type SchemaRow, schemaRows } from './schema-rows.ts'

type Page = DocsMessages['page']

/** A named schema as a table that people can read. */
export function SchemaSection(props: { name: string; schema: JsonSchema; text: Page }) {
  const { name, schema, text } = props
  const rows = schemaRows(schema)
  return (
    <section id={`schema-${name}`} class="part">
      <h3>
        <code>{name}</code>
      </h3>
      <p>{schema.description}</p>
      {rows.length > 0 ? (
        <FieldTable rows={rows} text={text} />
      ) : (
        <p>
          <KindLine schema={schema} text={text} />
        </p>
      )}
    </section>
  )
}

/** Fields or parameters, one in a line. */
export function FieldTable(props: { rows: readonly SchemaRow[]; text: Page }) {
  const { rows, text } = props
  return (
    <table class="fields">
      <thead>
        <tr>
          <th scope="col">{text.table.name}</th>
          <th scope="col">{text.table.kind}</th>
          <th scope="col">{text.table.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ path, schema, isRequired }) => (
          <tr>
            <th scope="row">
              <code>{breakable(path)}</code>
              {isRequired && <small class="required">{text.table.required}</small>}
            </th>
            <td>
              <KindLine schema={schema} text={text} />
            </td>
            <td>
              {schema.description}
              <Values schema={schema} text={text} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function KindLine({ schema, text }: { schema: JsonSchema; text: Page }) {
  const limits = limitTexts(schema, text.kinds)
  const kind = schema.$ref ? (
    <SchemaLink schema={schema} />
  ) : schema.items?.$ref ? (
    <a href={`#schema-${nameOf(schema.items.$ref)}`}>{kindText(schema, text.kinds)}</a>
  ) : (
    kindText(schema, text.kinds)
  )
  return (
    <>
      {kind}
      {limits.length > 0 && <small>{limits.join(' · ')}</small>}
    </>
  )
}

/** A link to a named schema, or to each of several. */
export function SchemaLink({ schema }: { schema: JsonSchema }) {
  const name = nameOf(schema.$ref ?? '')
  return (
    <a href={`#schema-${name}`}>
      <code>{name}</code>
    </a>
  )
}

function Values({ schema, text }: { schema: JsonSchema; text: Page }) {
  const values = valuesOf(schema)
  if (values.length === 0) return null
  return (
    <small class="values">
      {text.kinds.oneOf}{' '}
      {values.map((value, index) => (
        <>
          {index > 0 && ' '}
          <code>{value}</code>
        </>
      ))}
    </small>
  )
}

/** A path that may break before its dots, so that a phone need not scroll sideways. */
function breakable(path: string) {
  return path.split(/(?=\.)/).map((part, index) => (
    <>
      {index > 0 && <wbr />}
      {part}
    </>
  ))
}
