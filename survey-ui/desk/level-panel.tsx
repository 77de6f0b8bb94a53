import type { Indicator } from '../../analysis/indicator/indicator.ts'
import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import { formatCount } from './format.ts'

const LEVELS = [5, 4, 3, 2, 1] as const

/** Counts and shares per level: the plot is drawn by script from the same figures as the table. */
export function LevelPanel(props: { indicator: Indicator; language: Language }) {
  const { indicator, language } = props
  const text = deskMessages(language).results
  const shares = indicator.display.sharesPercent
  const points = LEVELS.map((level) => ({
    label: text.levelNames[level],
    n: indicator.counts[level],
    percent: Number(shares?.[level] ?? 0),
    value: `${shares?.[level] ?? '0'}%`,
    count: formatCount(indicator.counts[level]),
  }))
  const outside = text.outside(
    formatCount(indicator.notApplicable),
    formatCount(indicator.notAnswered),
    formatCount(indicator.excluded),
  )
  return (
    <section class="card levels-panel">
      <h2>{text.levelsTitle}</h2>
      <p class="note">{text.levelsNote}</p>
      <div class="side-by-side">
        <figure class="plot" data-plot="levels" data-points={JSON.stringify(points)} hidden>
          <canvas role="img" aria-label={text.chartLabel}></canvas>
        </figure>
        <div class="side-table">
          <LevelTable indicator={indicator} language={language} />
          <p class="note">{outside}</p>
        </div>
      </div>
    </section>
  )
}

function LevelTable(props: { indicator: Indicator; language: Language }) {
  const { indicator, language } = props
  const text = deskMessages(language).results
  const { counts, display } = indicator
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text.level}</th>
          <th scope="col" class="number">
            {text.count}
          </th>
          <th scope="col" class="number">
            {text.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {LEVELS.map((level) => (
          <tr>
            <th scope="row">
              <span class={`swatch l${level}`}></span>
              {text.levelNames[level]}
            </th>
            <td class="number">{formatCount(counts[level])}</td>
            <td class="number">{`${display.sharesPercent?.[level] ?? '—'}%`}</td>
          </tr>
        ))}
        <tr class="total">
          <th scope="row">{text.validTotal}</th>
          <td class="number">{formatCount(indicator.valid)}</td>
          <td class="number">100%</td>
        </tr>
      </tbody>
    </table>
  )
}
