import { deskMessages } from '../../messages/desk.ts'
import { intervalText, pText, sizeText } from './figure-text.ts'
import type { CardProps } from './groups-props.ts'
import { PartCard } from './part-card.tsx'

/** So many months have a table that is no longer than a plot of the usual height. */
const FEW = 6

/** Month by month with the interval as a band, and in words whether the rate moves. */
export function TrendCard({ card }: { card: CardProps }) {
  const { language, view } = card
  const text = deskMessages(language).groups
  const { months, test } = view.report.trend
  const { target } = view.report
  const isDrawn = months.some((month) => month.rate !== null)
  const data = {
    labels: months.map((month) => monthLabel(month.key)),
    rate: months.map((month) => month.rate),
    lower: months.map((month) => month.interval?.lower ?? null),
    upper: months.map((month) => month.interval?.upper ?? null),
    n: months.map((month) => month.n ?? 0),
    shown: months.map((month) => month.shown.ratePercent),
    target: target && { share: target.share, label: text.target(`${target.percent}%`) },
  }
  return (
    <PartCard card={card} part="trend" title={text.trendTitle} hasPicture={isDrawn} isNarrow>
      <p class="finding">
        {test ? text.trendTest(text.trends[test.verdict], pText(test.pValue)) : text.trendNone}
      </p>
      <div class={isDrawn ? 'side-by-side' : undefined}>
        {isDrawn && (
          <figure
            class={months.length > FEW ? 'plot tall' : 'plot'}
            id="trend-plot"
            data-plot="trend"
            data-trend={JSON.stringify(data)}
            hidden
          >
            <canvas role="img" aria-label={text.trendLabel}></canvas>
          </figure>
        )}
        <div class="side-table">
          <TrendTable card={card} />
          <p class="note screen-only">{text.trendNote}</p>
        </div>
      </div>
    </PartCard>
  )
}

function monthLabel(month: string): string {
  return month.replace('-', '.')
}

function TrendTable({ card }: { card: CardProps }) {
  const text = deskMessages(card.language).groups
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text.month}</th>
          <th scope="col" class="number">
            {text.n}
          </th>
          <th scope="col" class="number">
            {text.rateShort}
          </th>
          <th scope="col" class="number">
            {text.interval}
          </th>
        </tr>
      </thead>
      <tbody>
        {card.view.report.trend.months.map((row) => (
          <tr>
            <th scope="row">{monthLabel(row.key)}</th>
            <td class="number">{sizeText(row.n, text)}</td>
            <td class="number">
              {row.hidden === null ? (
                <span>{`${row.shown.ratePercent}%`}</span>
              ) : (
                <span class="soft why">{text.hidden[row.hidden]}</span>
              )}
              {row.isSmall && <small class="gap">{text.small}</small>}
            </td>
            <td class="number">{intervalText(row, text)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
