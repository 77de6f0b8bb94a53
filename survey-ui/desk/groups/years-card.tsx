import { deskMessages } from '../../messages/desk.ts'
import { formatPeriod } from '../format.ts'
import { DotPlot } from './dot-plot.tsx'
import { intervalText, pointsText, sizeText, turned, withinText } from './figure-text.ts'
import type { CardProps } from './groups-props.ts'
import { PartCard } from './part-card.tsx'

/** This period beside the one before, and whether a change can be shown. */
export function YearsCard({ card }: { card: CardProps }) {
  const { language, view } = card
  const text = deskMessages(language).groups
  const { years, target, period } = view.report
  if (!years) {
    return (
      <PartCard card={card} part="years" title={text.yearsTitle} hasPicture={false}>
        <p>{text.yearsEmpty}</p>
      </PartCard>
    )
  }
  const rows = [
    { name: formatPeriod(view.before.from, view.before.to, language), rate: years.before },
    { name: formatPeriod(period.from, period.to, language), rate: years.now },
  ]
  return (
    <PartCard card={card} part="years" title={text.yearsTitle} hasPicture>
      <p class="finding">{changeText(card)}</p>
      <div class="side-by-side">
        <DotPlot
          id="years-plot"
          language={language}
          label={text.yearsLabel}
          rows={rows}
          target={target}
        />
        <div class="side-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{text.period}</th>
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
              {rows.map(({ name, rate }) => (
                <tr>
                  <th scope="row">{name}</th>
                  <td data-label={text.n} class="number">
                    {sizeText(rate.n, text)}
                  </td>
                  <td data-label={text.rateShort} class="number">
                    {rate.hidden === null ? `${rate.shown.ratePercent}%` : text.hidden[rate.hidden]}
                  </td>
                  <td data-label={text.interval} class="number">
                    {intervalText(rate, text)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <p class="note">{text.yearsNote}</p>
        </div>
      </div>
    </PartCard>
  )
}

function changeText({ language, view }: CardProps): string {
  const text = deskMessages(language).groups
  const { years } = view.report
  if (!years || years.difference === null || years.interval === null) {
    return text.yearReasons[years?.reason ?? ''] ?? text.years.not_comparable()
  }
  const { verdict, difference, interval } = years
  const isDown = verdict === 'fell'
  const [points, within] = isDown ? [-difference, turned(interval)] : [difference, interval]
  return text.years[verdict](pointsText(points), withinText(within, text))
}
