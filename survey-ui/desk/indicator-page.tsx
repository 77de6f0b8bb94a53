import type { Child } from 'hono/jsx'
import type { IndicatorDefinition } from '../../analysis/indicator/definition.ts'
import { deskMessages } from '../messages/desk.ts'
import { ruleText, scopeText, targetText, weightsText } from './definition-text.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { formatInstant } from './format.ts'

interface StoredVersion {
  readonly definition: IndicatorDefinition
  readonly storedAt: string
  /** `null` for what an installation began with. */
  readonly storedBy: string | null
}

export interface IndicatorPageProps {
  readonly frame: DeskFrame
  /** Latest first. */
  readonly versions: readonly StoredVersion[]
  /** The version to show, one of `versions`. */
  readonly shown: StoredVersion
  readonly retired: boolean
  readonly mayEdit: boolean
  readonly activityTypes: readonly { readonly id: string; readonly name: string }[]
  /** Text of the question in the language of the page. */
  readonly question: string
  readonly message: 'saved' | 'unchanged' | 'last_active' | null
}

/** One version of an indicator in words, the list of all, and what may be done with it. */
export function IndicatorPage(props: IndicatorPageProps) {
  const { frame, versions, shown } = props
  const text = deskMessages(frame.language)
  const isCurrent = shown === versions[0]
  const { definition } = shown
  return (
    <DeskPage frame={frame} title={definition.name} room="indicators">
      <div class="head">
        <div>
          <h1>{definition.name}</h1>
          <p class="period">
            {text.indicators.versionTitle(definition.version)}
            {isCurrent && ` · ${text.indicators.nowHolds}`}
            {' · '}
            {props.retired ? text.indicators.retired : text.indicators.active}
          </p>
        </div>
        <div class="actions">
          <a class="button" href={`/desk/results?indicator=${definition.id}`}>
            {text.indicators.showResult}
          </a>
          {props.mayEdit && isCurrent && (
            <a class="button main" href={`/desk/indicators/${definition.id}/edit`}>
              {text.indicators.edit}
            </a>
          )}
        </div>
      </div>
      <Message {...props} />
      {!isCurrent && <p class="notice">{text.indicators.oldVersion(definition.version)}</p>}
      <div class="panels">
        <section class="card source">
          <Facts {...props} definition={definition} />
        </section>
        <div class="column">
          <Versions {...props} />
          {props.mayEdit && isCurrent && <Changes {...props} definition={definition} />}
        </div>
      </div>
    </DeskPage>
  )
}

function Message(props: IndicatorPageProps) {
  const text = deskMessages(props.frame.language).indicators
  if (props.message === null) return null
  if (props.message === 'last_active') {
    return (
      <p class="notice bad" role="alert">
        {text.lastActive}
      </p>
    )
  }
  return (
    <p class="notice good" role="status">
      {props.message === 'saved' ? text.saved(props.shown.definition.version) : text.unchanged}
    </p>
  )
}

function Facts(props: IndicatorPageProps & { definition: IndicatorDefinition }) {
  const { frame, definition } = props
  const text = deskMessages(frame.language)
  const { indicators, results } = text
  const { formLabels } = definition
  const labels = [formLabels?.first, formLabels?.second, formLabels?.third]
  return (
    <dl class="facts">
      <Row name={indicators.question}>
        {props.question}
        <small>{indicators.questions[definition.question]}</small>
      </Row>
      <Row name={results.type}>{scopeText(definition.scope, props.activityTypes, text)}</Row>
      <Row name={indicators.convention}>{results.conventions[definition.convention]}</Row>
      <Row name={indicators.weights}>{weightsText(definition)}</Row>
      <Row name={indicators.weighting}>
        {indicators.weightings[definition.weighting]}
        {definition.weighting === 'attendance' && <small>{indicators.weightingHint}</small>}
      </Row>
      <Row name={indicators.target}>{targetText(definition, text)}</Row>
      <Row name={indicators.points}>{definition.points}</Row>
      <Row name={indicators.rule}>
        {ruleText(definition.rule, definition.convention, text)}
        <small>{indicators.roundings[definition.rounding]}</small>
      </Row>
      <Row name={results.source.basis}>{definition.basis || indicators.noBasis}</Row>
      <Row name={indicators.rows}>
        {labels.map((label) => label ?? definition.name).join(' / ')}
      </Row>
      <Row name={indicators.id}>
        <code>{definition.id}</code>
      </Row>
    </dl>
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

function Versions(props: IndicatorPageProps) {
  const text = deskMessages(props.frame.language).indicators
  return (
    <section class="card">
      <h2>{text.history}</h2>
      <ol class="versions">
        {props.versions.map((one) => {
          const { id, version } = one.definition
          return (
            <li>
              <a
                href={`/desk/indicators/${id}?version=${version}`}
                aria-current={one === props.shown ? 'true' : undefined}
              >
                {text.versionTitle(version)}
              </a>
              <small>
                <time datetime={one.storedAt}>{formatInstant(one.storedAt)}</time>
                {' · '}
                {one.storedBy ?? text.byInstallation}
              </small>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

function Changes(props: IndicatorPageProps & { definition: IndicatorDefinition }) {
  const text = deskMessages(props.frame.language).indicators
  const { id, version } = props.definition
  const [action, title, advice, confirm] = props.retired
    ? ['bring-back', text.bringBack, text.bringBackAdvice, text.bringBack]
    : ['retire', text.retire, text.retireAdvice, text.retireConfirm]
  return (
    <section class="card">
      <h2>{text.changes}</h2>
      <details class="change">
        <summary>{title}</summary>
        <form method="post" action={`/desk/indicators/${id}/${action}`}>
          <p>{advice}</p>
          <p>
            <button type="submit">{confirm}</button>
          </p>
          <input type="hidden" name="version" value={String(version)} />
        </form>
      </details>
    </section>
  )
}
