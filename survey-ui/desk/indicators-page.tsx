import type { IndicatorDefinition } from '../../analysis/indicator/definition.ts'
import { deskMessages } from '../messages/desk.ts'
import { targetText } from './definition-text.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { formatInstant } from './format.ts'

interface IndicatorLine {
  readonly definition: IndicatorDefinition
  readonly retired: boolean
  readonly changedAt: string
  readonly changedBy: string | null
}

export interface IndicatorsProps {
  readonly frame: DeskFrame
  readonly indicators: readonly IndicatorLine[]
  readonly mayEdit: boolean
  /** Whether nobody has decided yet about an indicator of the department as a whole. */
  readonly suggestsDepartment: boolean
}

export function IndicatorsPage(props: IndicatorsProps) {
  const { frame, indicators, mayEdit } = props
  const text = deskMessages(frame.language).indicators
  const active = indicators.filter((one) => !one.retired)
  const retired = indicators.filter((one) => one.retired)
  return (
    <DeskPage frame={frame} title={text.title} room="indicators">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
        <div class="actions">
          {mayEdit && (
            <a class="button" href="/desk/indicators/new">
              {text.add}
            </a>
          )}
          <a class="button main" href="/desk/indicators/rows">
            {text.rows}
          </a>
        </div>
      </div>
      {props.suggestsDepartment && (
        <div class="notice">
          <b>{text.suggestTitle}</b>
          <p>{text.suggest}</p>
          {mayEdit && (
            <p>
              <a href="/desk/indicators/new?like=department">{text.suggestAdd}</a>
            </p>
          )}
        </div>
      )}
      <IndicatorTable frame={frame} lines={active} hasDefault />
      {retired.length > 0 && (
        <>
          <h2 class="apart">{text.retiredTitle}</h2>
          <IndicatorTable frame={frame} lines={retired} />
        </>
      )}
    </DeskPage>
  )
}

function IndicatorTable(props: {
  frame: DeskFrame
  lines: readonly IndicatorLine[]
  hasDefault?: boolean
}) {
  const { language } = props.frame
  const all = deskMessages(language)
  const { indicators: text, results } = all
  return (
    <section class="card wide">
      <table>
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.question}</th>
            <th scope="col">{text.convention}</th>
            <th scope="col" class="number">
              {text.target}
            </th>
            <th scope="col" class="number">
              {text.points}
            </th>
            <th scope="col">{text.changed}</th>
          </tr>
        </thead>
        <tbody>
          {props.lines.map(({ definition, changedAt, changedBy }, index) => (
            <tr>
              <th scope="row">
                <a href={`/desk/indicators/${definition.id}`}>{definition.name}</a>
                {props.hasDefault && index === 0 && <span class="tag">{text.isDefault}</span>}
              </th>
              <td data-label={text.question}>{text.questions[definition.question]}</td>
              <td data-label={text.convention}>{results.conventions[definition.convention]}</td>
              <td data-label={text.target} class="number">
                {targetText(definition, all)}
              </td>
              <td data-label={text.points} class="number">
                {definition.points}
              </td>
              <td data-label={text.changed}>
                {text.versionTitle(definition.version)}
                <small>
                  {formatInstant(changedAt)} · {changedBy ?? text.byInstallation}
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
