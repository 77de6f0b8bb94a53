import type { GroupRow, RateRow } from '../../analysis/report/report.ts'
import { deskMessages } from '../messages/desk.ts'
import { formatCount } from './format.ts'
import type { OverviewProps } from './overview-props.ts'
import { nameOf } from './report-names.ts'

/** So many facets are named. */
const FACETS = 3

/** The lowest facets, and the groups that are demonstrably below all others. */
export function WeakPanel({ frame, report, names }: OverviewProps) {
  const text = deskMessages(frame.language).overview
  const facets = lowest(report.facets.rows)
  const groups = report.breakdowns.flatMap(({ dimension, rows }) =>
    rows.filter(isLower).map((row) => ({ dimension, row })),
  )
  return (
    <section class="card">
      <h2>{text.weakTitle}</h2>
      <h3>{text.weakFacets}</h3>
      {facets.length === 0 ? (
        <p>{text.noFacets}</p>
      ) : (
        <ul class="lines">
          {facets.map((row) => (
            <li>
              <span>
                {nameOf(names.question, row.key)}
                <small>
                  {`n ${formatCount(row.n)}`}
                  {row.disclosure === 'small_sample' && ` · ${text.small}`}
                </small>
              </span>
              <b>{`${row.shown.ratePercent}%`}</b>
            </li>
          ))}
        </ul>
      )}
      <p class="note">{text.weakFacetsNote}</p>
      <h3>{text.weakGroups}</h3>
      {groups.length === 0 ? (
        <p>{text.weakGroupsNone}</p>
      ) : (
        <ul class="lines">
          {groups.map(({ dimension, row }) => (
            <li>
              <span>
                {nameOf(names[dimension], row.key)}
                <small>{`${text.dimensions[dimension]} · n ${formatCount(row.n)}`}</small>
                <small>{differenceText(row, text.lower)}</small>
              </span>
              <b>{`${row.shown.ratePercent}%`}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Publishable facets with a rate, lowest first. */
function lowest(rows: readonly RateRow[]): readonly RateRow[] {
  return rows
    .filter((row) => row.rate !== null && row.disclosure !== 'too_few')
    .toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0))
    .slice(0, FACETS)
}

function isLower(row: GroupRow): boolean {
  return row.difference?.verdict === 'lower' && row.disclosure !== 'too_few'
}

function differenceText(
  { difference }: GroupRow,
  say: (points: string, lower: string, upper: string) => string,
): string {
  if (!difference?.interval) return ''
  const points = (share: number) => Math.abs(100 * share).toFixed(1)
  const { lower, upper } = difference.interval
  return say(points(difference.estimate), points(upper), points(lower))
}
