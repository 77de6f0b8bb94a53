import { deskMessages } from '../../messages/desk.ts'
import { formatPeriod } from '../format.ts'
import { DotPlot } from './dot-plot.tsx'
import { intervalText, sizeText, yearsText } from './figure-text.ts'
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
      <p class="finding">{yearsText(years, text)}</p>
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
