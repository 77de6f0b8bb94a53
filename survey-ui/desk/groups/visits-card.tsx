import type { PublishedReport } from '../../../analysis/report/published/published-report.ts'
import { deskMessages } from '../../messages/desk.ts'
import { formatCount, formatSmallShare } from '../format.ts'
import { nameOf } from '../report-names.ts'
import { shortName } from './dot-scale.ts'
import { NONE } from './figure-text.ts'
import type { CardProps } from './groups-props.ts'
import { PartCard } from './part-card.tsx'

const ROW = 46

type Stratum = PublishedReport['strata'][number]

/** Ratings beside the visits they speak for, by activity type. */
export function VisitsCard({ card }: { card: CardProps }) {
  const { language, view } = card
  const { groups: text, coverage } = deskMessages(language)
  const strata = thinnestFirst(view.report.strata)
  if (strata.length === 0) return null
  const typeName = ({ activityType }: Stratum) =>
    activityType === '' ? coverage.unknownType : nameOf(view.names.activity_type, activityType)
  return (
    <PartCard
      card={card}
      part="coverage"
      title={text.coverageTitle}
      hasPicture={strata.some(isKnown)}
    >
      <p class="finding">{text.coverageNote}</p>
      <div class="side-by-side">
        <VisitsPlot card={card} typeName={typeName} />
        <div class="side-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{text.group.activity_type}</th>
                <th scope="col" class="number">
                  {text.answers}
                </th>
                <th scope="col" class="number">
                  {text.attendance}
                </th>
                <th scope="col" class="number">
                  {text.perVisit}
                </th>
              </tr>
            </thead>
            <tbody>
              {strata.map((stratum) => (
                <tr>
                  <th scope="row">{typeName(stratum)}</th>
                  <td data-label={text.answers} class="number">
                    {formatCount(stratum.n)}
                  </td>
                  <td data-label={text.attendance} class="number">
                    {stratum.attendance === null ? (
                      <span class="soft">{text.attendanceUnknown}</span>
                    ) : (
                      formatCount(stratum.attendance)
                    )}
                  </td>
                  <td data-label={text.perVisit} class="number">
                    {formatSmallShare(stratum.coverage) ?? NONE}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="note">
            <a href="/desk/coverage">{text.coverageLink}</a>
          </p>
        </div>
      </div>
    </PartCard>
  )
}

/** The types that few spoke for first, those whose visits are unknown last. */
function thinnestFirst(strata: readonly Stratum[]): readonly Stratum[] {
  return strata.toSorted((a, b) => (a.coverage ?? 2) - (b.coverage ?? 2))
}

/** Types whose visits somebody has entered; the others have nothing to be drawn. */
function isKnown({ attendance }: Stratum): boolean {
  return attendance !== null
}

function VisitsPlot(props: { card: CardProps; typeName: (stratum: Stratum) => string }) {
  const { card } = props
  const strata = thinnestFirst(card.view.report.strata).filter(isKnown)
  const text = deskMessages(card.language).groups
  if (strata.length === 0) return null
  const most = Math.max(0.0001, ...strata.map((stratum) => stratum.coverage ?? 0))
  return (
    <figure class="drawn" id="coverage-plot">
      <svg width="100%" height={strata.length * ROW + 4} role="img" aria-label={text.coverageLabel}>
        {strata.map((stratum, i) => (
          <>
            <text class="plot-name" x="0" y={i * ROW + 17}>
              {shortName(props.typeName(stratum), 20)}
            </text>
            <text class="plot-soft" x="100%" y={i * ROW + 17} text-anchor="end">
              {stratum.coverage === null ? (
                stratum.n > (stratum.attendance ?? 0) ? (
                  text.tooMany
                ) : (
                  NONE
                )
              ) : (
                <>
                  {`${formatCount(stratum.n)} / ${formatCount(stratum.attendance ?? 0)} · `}
                  <tspan class="plot-value">{formatSmallShare(stratum.coverage)}</tspan>
                </>
              )}
            </text>
            {stratum.coverage !== null && (
              <>
                <rect class="plot-track" x="0" y={i * ROW + 26} width="100%" height="9" rx="4.5" />
                <rect
                  class="plot-bar"
                  x="0"
                  y={i * ROW + 26}
                  width={`${((100 * stratum.coverage) / most).toFixed(2)}%`}
                  height="9"
                  rx="4.5"
                />
              </>
            )}
          </>
        ))}
      </svg>
    </figure>
  )
}
