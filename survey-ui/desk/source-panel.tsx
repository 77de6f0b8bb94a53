import type { Child } from 'hono/jsx'
import { deskMessages } from '../messages/desk.ts'
import { formatCount, formatInstant } from './format.ts'
import type { ResultProps } from './result-props.ts'
import { scoreCalculation } from './result-text.ts'

/** How the score is calculated, and where the figure comes from: what a sceptic asks for. */
export function ScorePanel(props: ResultProps) {
  const { indicator, frame } = props
  const text = deskMessages(frame.language).results
  return (
    <section class="card">
      <h2>{text.scoreTitle}</h2>
      <p>{text.rules[indicator.definition.rule]}</p>
      <p class="calculation">{scoreCalculation(indicator, text)}</p>
      <p class="note">{text.exactUsed}</p>
    </section>
  )
}

export function SourcePanel(props: ResultProps) {
  const { indicator, frame, filter } = props
  const text = deskMessages(frame.language).results
  const { definition } = indicator
  const type = props.activityTypes.find((entry) => entry.id === filter.type)
  return (
    <section class="card source">
      <h2>{text.sourceTitle}</h2>
      <dl class="facts">
        <Row name={text.source.definition}>
          {text.conventions[definition.convention]}
          <small>{text.source.version(definition.version)}</small>
        </Row>
        <Row name={text.source.question}>{props.question}</Row>
        <Row name={text.source.scope}>{type?.name ?? text.allTypes}</Row>
        <Row name={text.source.period}>
          {text.period(filter.from, filter.to)}
          <small>{text.source.periodNote}</small>
        </Row>
        <Row name={text.source.base}>{`n = ${formatCount(indicator.valid)}`}</Row>
        {definition.basis && <Row name={text.source.basis}>{definition.basis}</Row>}
        <Row name={text.source.asOf}>
          <time datetime={indicator.asOf}>{formatInstant(indicator.asOf)}</time>
        </Row>
      </dl>
    </section>
  )
}

function Row(props: { name: string; children?: Child }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
