import type { Indicator } from '../../analysis/indicator/indicator.ts'
import { deskMessages } from '../messages/desk.ts'
import { formatCount } from './format.ts'
import type { OverviewProps } from './overview-props.ts'
import { unitOf } from './result-text.ts'

/** Every indicator in use: its figure, whether the target is reached, whether that is proven. */
export function OverviewIndicators({ frame, period, report }: OverviewProps) {
  const text = deskMessages(frame.language)
  return (
    <section class="card">
      <h2>{text.overview.indicatorsTitle}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.overview.indicator}</th>
            <th scope="col" class="number">
              {text.overview.figure}
            </th>
            <th scope="col">{text.overview.reached}</th>
            <th scope="col">{text.overview.proven}</th>
          </tr>
        </thead>
        <tbody>
          {report.indicators.map((indicator) => (
            <tr>
              <th scope="row">
                <a
                  href={`/desk/results?from=${period.from}&to=${period.to}&indicator=${indicator.definition.id}`}
                >
                  {indicator.definition.name}
                </a>
                <small>{text.results.baseOnly(formatCount(indicator.valid))}</small>
              </th>
              <td class="number strong">
                {indicator.display.achieved === null
                  ? text.overview.none
                  : `${indicator.display.achieved}${unitOf(indicator.official)}`}
              </td>
              <td>{answer(indicator.reached, text.overview)}</td>
              <td>{answer(proven(indicator), text.overview)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function proven({ verdict }: Indicator): boolean | null {
  return verdict === null ? null : verdict === 'demonstrated'
}

function answer(
  value: boolean | null,
  text: { readonly yes: string; readonly no: string; readonly none: string },
): string {
  if (value === null) return text.none
  return value ? text.yes : text.no
}
