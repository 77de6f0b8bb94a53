import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import { formatPeriod, formatWeekday } from './format.ts'
import type { YearCopyRow } from './year-copy-page.tsx'

/** What a copy would make, one activity a row; what was copied before has no tick. */
export function YearCopyTable(props: { language: Language; rows: readonly YearCopyRow[] }) {
  const { language, rows } = props
  const text = deskMessages(language).yearCopy
  return (
    <section class="card wide copy-table">
      <table>
        <thead>
          <tr>
            <th scope="col">{text.choose}</th>
            <th scope="col">{text.activity}</th>
            <th scope="col">{text.was}</th>
            <th scope="col">{text.becomes}</th>
            <th scope="col">{text.codes}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row language={language} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ language, row }: { language: Language; row: YearCopyRow }) {
  const text = deskMessages(language).yearCopy
  const { before, after } = row
  const id = `copy-${row.sourceId}`
  return (
    <tr class={row.isCopied ? 'off' : undefined}>
      <td data-label={text.choose} class="tick-cell">
        {row.isCopied ? (
          <span class="badge">{text.copied}</span>
        ) : (
          <input
            type="checkbox"
            id={id}
            name="activity"
            value={row.sourceId}
            checked={row.isChosen}
            aria-label={text.chooseOne(after.name)}
          />
        )}
      </td>
      <th scope="row">
        {row.isCopied ? after.name : <label for={id}>{after.name}</label>}
        {after.name !== before.name && <small>{before.name}</small>}
      </th>
      <td data-label={text.was} class="day">
        {formatPeriod(before.startsOn, before.endsOn, language)}
      </td>
      <td data-label={text.becomes} class="day">
        <span>{formatPeriod(after.startsOn, after.endsOn, language)}</span>
        <small>{formatWeekday(after.startsOn, language)}</small>
      </td>
      <td data-label={text.codes}>
        <span>{text.codesOf(row.points.length)}</span>
        {row.points.length > 0 && (
          <small>
            {row.points
              .map(({ name, isTest }) => (isTest ? `${name} (${text.testCode})` : name))
              .join(' · ')}
          </small>
        )}
      </td>
    </tr>
  )
}
