import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { formatCount } from './format.ts'
import { ledgerHref, type RectificationFilter } from './rectification-props.ts'

export interface MonthLine {
  /** 2026-05 */
  readonly month: string
  readonly opened: number
  readonly closedInTime: number
  readonly closedLate: number
  readonly unfinished: number
  readonly overdue: number
  readonly appealAccepted: number
}

const COLUMNS = [
  'opened',
  'closedInTime',
  'closedLate',
  'unfinished',
  'overdue',
  'appealAccepted',
] as const

/** How the entries of each month of a year were dealt with; each month leads to its digest. */
export function RectificationMonths(props: {
  frame: DeskFrame
  filter: RectificationFilter
  months: readonly MonthLine[]
  years: readonly string[]
}) {
  const { filter, months } = props
  const text = deskMessages(props.frame.language).rectifications
  const labels = text.monthColumns
  return (
    <section class="card wide months" aria-labelledby="months-title">
      <h2 id="months-title">
        {text.months} {filter.year}
      </h2>
      <p class="note">{text.monthsNote}</p>
      {props.years.length > 1 && (
        <ul class="presets" aria-label={text.year}>
          {props.years.map((year) => (
            <li>
              <a
                href={ledgerHref({ ...filter, year })}
                aria-current={year === filter.year ? 'true' : undefined}
              >
                {year}
              </a>
            </li>
          ))}
        </ul>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{labels.month}</th>
            {COLUMNS.map((column) => (
              <th scope="col" class="number">
                {labels[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map((line) => (
            <tr>
              <th scope="row">
                <a href={`/desk/rectifications/digest?month=${line.month}`}>
                  {line.month}
                  <span class="unseen"> {text.digestOf(line.month)}</span>
                </a>
              </th>
              {COLUMNS.map((column) => (
                <td data-label={labels[column]} class="number">
                  {formatCount(line[column])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
