import type { Indicator } from '../../analysis/indicator/indicator.ts'
import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import { formatCount, formatLowerBound, formatShare, formatUpperBound } from './format.ts'

/** The rate weighted by attendance, where attendance is known. */
function WeightedRow({ indicator, language }: { indicator: Indicator; language: Language }) {
  const text = deskMessages(language).results
  const { weighted, display, definition } = indicator
  if (!weighted || display.weightedPercent === null) return null
  const isOfficial = definition.weighting === 'attendance'
  const { interval, coveredShare } = weighted
  return (
    <tr class={isOfficial ? 'official' : undefined}>
      <th scope="row">
        {text.weightedName}
        {isOfficial && <span class="tag">{text.officialMark}</span>}
        <small>{text.intervalByClusters}</small>
        {coveredShare !== null && coveredShare < 1 && (
          <small>{text.weightedNote(formatShare(coveredShare))}</small>
        )}
      </th>
      <td class="number strong">{display.weightedPercent}%</td>
      <td class="number interval-cell">
        {interval
          ? `${formatLowerBound(interval.lower)}% – ${formatUpperBound(interval.upper)}%`
          : '—'}
      </td>
    </tr>
  )
}

/** The same responses under every convention, the official one marked. */
export function ConventionPanel(props: { indicator: Indicator; language: Language }) {
  const { indicator, language } = props
  const text = deskMessages(language).results
  const { conventions, display } = indicator
  const official = indicator.definition.weighting === 'attendance' ? null : indicator.official
  const rate = (name: 'top_two' | 'including_basic') => {
    const shown = display.conventions[name]
    return {
      name,
      figure: shown.ratePercent === null ? '—' : `${shown.ratePercent}%`,
      interval: shown.wilson95Percent
        ? `${shown.wilson95Percent.lower}% – ${shown.wilson95Percent.upper}%`
        : '—',
      count: formatCount(conventions[name].satisfied),
      note: '',
    }
  }
  const { weights } = conventions.index
  const rows = [
    rate('top_two'),
    rate('including_basic'),
    {
      name: 'index' as const,
      figure: display.conventions.index.value ?? '—',
      interval: '',
      count: '',
      note: text.weights([5, 4, 3, 2, 1].map((level) => weights[level as 5] ?? '—').join('/')),
    },
    {
      name: 'mean' as const,
      figure: display.conventions.mean.value ?? '—',
      interval: '',
      count: '',
      note: '',
    },
  ]
  return (
    <section class="card">
      <h2>{text.conventionsTitle}</h2>
      <p class="note">{text.conventionsNote}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.convention}</th>
            <th scope="col" class="number">
              {text.figure}
            </th>
            <th scope="col" class="number interval-cell">
              {text.interval}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr class={row.name === official ? 'official' : undefined}>
              <th scope="row">
                {text.conventions[row.name]}
                {row.name === official && <span class="tag">{text.officialMark}</span>}
                {row.note && <small>{row.note}</small>}
              </th>
              <td class="number strong">{row.figure}</td>
              <td class="number interval-cell">{row.interval}</td>
            </tr>
          ))}
          <WeightedRow indicator={indicator} language={language} />
        </tbody>
      </table>
      <p class="note after">{text.intervalNote}</p>
    </section>
  )
}
