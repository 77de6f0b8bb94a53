import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import { formatCount, formatPeriod } from './format.ts'
import type { PreviewRow } from './import-preview-props.ts'

/** Rows that are listed unless somebody asks for all. */
const LISTED = 500

/** Rows of a list that do the same. */
export function ImportRows(props: {
  language: Language
  id: string
  title: string
  lead?: string
  rows: readonly PreviewRow[]
  isWhole: boolean
  /** Folded away: nothing happens to them. */
  isQuiet?: boolean
}) {
  const { language, rows, isWhole, isQuiet, title, lead } = props
  const text = deskMessages(language).imports
  if (rows.length === 0) return null
  const shown = isWhole ? rows : rows.slice(0, LISTED)
  const table = (
    <>
      {lead && <p class="note">{lead}</p>}
      <table class="import-rows">
        <thead>
          <tr>
            <th scope="col">{text.row}</th>
            <th scope="col">{text.subject}</th>
            <th scope="col">{text.before}</th>
            <th scope="col">{text.after}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <Row language={language} row={row} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <p class="after">
          <a href={`/desk/coverage/imports/${props.id}?all=1`}>
            {text.showAll(formatCount(rows.length))}
          </a>
        </p>
      )}
    </>
  )
  const heading = `${title} (${formatCount(rows.length)})`
  if (!isQuiet) {
    return (
      <section class="card wide">
        <h2>{heading}</h2>
        {table}
      </section>
    )
  }
  return (
    <details class="card wide">
      <summary>{heading}</summary>
      {table}
    </details>
  )
}

function Row({ language, row }: { language: Language; row: PreviewRow }) {
  const text = deskMessages(language).imports
  const dates = row.startsOn === '' ? '' : formatPeriod(row.startsOn, row.endsOn, language)
  const details = [row.name === '' ? '' : dates, row.type].filter((part) => part !== '')
  return (
    <tr>
      <td data-label={text.row}>{text.whereRow(row.sheet, row.row)}</td>
      <th scope="row">
        {row.name || dates || '—'}
        {details.length > 0 && <small>{details.join(' · ')}</small>}
        {row.similar && (
          <small class="gap">
            {text.similar(formatPeriod(row.similar, row.similar, language))}
          </small>
        )}
      </th>
      <td data-label={text.before}>{row.before || '—'}</td>
      <td data-label={text.after}>
        {row.reason === '' ? row.after : (text.reasons[row.reason] ?? row.reason)}
      </td>
    </tr>
  )
}
