import type { Child } from 'hono/jsx'
import { deskMessages } from '../messages/desk.ts'
import { formatCount, formatInstant } from './format.ts'
import type { ResultProps } from './result-props.ts'
import { figureName, scoreCalculation, unitOf } from './result-text.ts'

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
          <a href={`/desk/indicators/${definition.id}?version=${definition.version}`}>
            {definition.name}
          </a>
          <small>{text.source.version(definition.version)}</small>
        </Row>
        <Row name={text.source.convention}>{text.conventions[definition.convention]}</Row>
        <Row name={text.source.question}>{props.question}</Row>
        <Row name={text.source.scope}>{type?.name ?? props.scopeName}</Row>
        <Row name={text.source.period}>
          {text.period(filter.from, filter.to)}
          <small>{text.source.periodNote}</small>
        </Row>
        <Row name={text.source.base}>{`n = ${formatCount(indicator.valid)}`}</Row>
        <CollectionRows {...props} />
        {definition.basis && <Row name={text.source.basis}>{definition.basis}</Row>}
        <Row name={text.source.asOf}>
          <time datetime={indicator.asOf}>{formatInstant(indicator.asOf)}</time>
        </Row>
      </dl>
    </section>
  )
}

/** Opened, submitted, valid; the flagged among them, and the figure without the doubtful ones. */
function CollectionRows({ collection, indicator, frame }: ResultProps) {
  const text = deskMessages(frame.language).results
  const { source } = text
  const { opened, submitted, valid, flagged, flags, doubtful, without } = collection
  const official = indicator.official
  return (
    <>
      <Row name={source.collected}>
        {[
          ...(opened === null ? [] : [source.opened(formatCount(opened))]),
          source.submitted(formatCount(submitted)),
          source.valid(formatCount(valid)),
        ].join(' · ')}
      </Row>
      <Row name={source.flagged}>
        {flagged === 0 ? source.noneFlagged : source.flaggedOf(formatCount(flagged))}
        {flagged > 0 && (
          <small>
            {flags.map(({ flag, n }) => source.flagCount(flag, formatCount(n))).join(' · ')}
          </small>
        )}
        {flags.length > 1 && <small>{source.several}</small>}
        {without && (
          <span class="without">
            {without.shown === null
              ? source.nothingWithout(formatCount(doubtful))
              : source.without(
                  formatCount(doubtful),
                  figureName(official, text),
                  `${without.shown}${unitOf(official)}`,
                  formatCount(without.valid),
                )}
          </span>
        )}
      </Row>
    </>
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
