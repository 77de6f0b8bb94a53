import type { PublishedFacet } from '../../analysis/report/published/published-report.ts'
import { deskMessages } from '../messages/desk.ts'
import { differenceText, sizeText } from './groups/figure-text.ts'
import type { OverviewProps } from './overview-props.ts'
import { nameOf } from './report-names.ts'

/** So many facets are named. */
const FACETS = 3

/** The lowest facets, and the groups that are demonstrably below all others. */
export function WeakPanel({ frame, published, names }: OverviewProps) {
  const messages = deskMessages(frame.language)
  const text = messages.overview
  const facets = lowest(published.facets.rows)
  const groups = published.breakdowns.flatMap(({ dimension, rows }) =>
    rows
      .filter((row) => row.hidden === null && row.difference?.verdict === 'lower')
      .map((row) => ({ dimension, row })),
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
                  {`n ${sizeText(row.n, messages.groups)}`}
                  {row.isSmall && ` · ${text.small}`}
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
                <small>{`${text.dimensions[dimension]} · n ${sizeText(row.n, messages.groups)}`}</small>
                <small>{differenceText(row, messages.groups)}</small>
              </span>
              <b>{`${row.shown.ratePercent}%`}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Facets whose rate may be shown, lowest first. */
function lowest(rows: readonly PublishedFacet[]): readonly PublishedFacet[] {
  return rows
    .filter((row) => row.rate !== null)
    .toSorted((a, b) => (a.rate ?? 0) - (b.rate ?? 0))
    .slice(0, FACETS)
}
