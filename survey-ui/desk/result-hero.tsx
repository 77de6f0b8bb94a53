import type { Child } from 'hono/jsx'
import type { Indicator } from '../../analysis/indicator/indicator.ts'
import type { Language } from '../instrument/questionnaire.ts'
import { type DeskMessages, deskMessages } from '../messages/desk.ts'
import { formatCount, formatLowerBound, formatUpperBound } from './format.ts'
import { IntervalRuler } from './interval-ruler.tsx'
import { figureName, isRate, unitOf, verdictNote } from './result-text.ts'

/** The one large figure, and beside it in words: is it reached, is it proven, what is it worth. */
export function ResultHero(props: { indicator: Indicator; language: Language }) {
  const { indicator, language } = props
  const { official, display, definition, reached } = indicator
  const text = deskMessages(language).results
  const unit = unitOf(official)
  const [whole = '', decimals] = (display.achieved ?? '').split('.')
  const target = `${display.targetPercent}${unit}`
  return (
    <section class="hero" aria-labelledby="figure-label">
      <div class="figure">
        <h2 id="figure-label">
          {figureName(official, text)}
          <small>{text.conventions[definition.convention]}</small>
        </h2>
        <p class="big">
          {whole}
          {decimals !== undefined && <span>.{decimals}</span>}
          {unit && <span class="unit">{unit}</span>}
        </p>
        <p class="base">{baseText(indicator, text)}</p>
      </div>
      <div class="answers">
        {reached !== null && (
          <p class="headline">{text.headline(reached, indicator.verdict, target)}</p>
        )}
        <IntervalRuler indicator={indicator} language={language} />
      </div>
      <Answers indicator={indicator} text={text} target={target} />
    </section>
  )
}

function baseText(indicator: Indicator, text: DeskMessages['results']): string {
  const { official, valid } = indicator
  if (!isRate(official) || indicator.definition.weighting === 'attendance') {
    return text.baseOnly(formatCount(valid))
  }
  return text.base(formatCount(indicator.conventions[official].satisfied), formatCount(valid))
}

function Answers(props: { indicator: Indicator; text: DeskMessages['results']; target: string }) {
  const { indicator, text, target } = props
  const { reached, verdict, display } = indicator
  const reachedMark = reached ? 'good' : 'poor'
  const verdictMark = { demonstrated: 'good', not_demonstrated: 'open', refuted: 'poor' } as const
  return (
    <dl class="three">
      <Answer
        question={text.reachedQuestion}
        mark={reached === null ? 'open' : reachedMark}
        note={text.reachedNote(target)}
      >
        {reached === null ? text.reached.none : reached ? text.reached.yes : text.reached.no}
      </Answer>
      <Answer
        question={text.provenQuestion}
        mark={verdict ? verdictMark[verdict] : 'open'}
        note={verdictNote(indicator, text, { lower: formatLowerBound, upper: formatUpperBound })}
      >
        {verdict ? text.verdicts[verdict] : text.verdictNone}
      </Answer>
      <Answer question={text.scoreQuestion} note={text.scoreOf(display.points)}>
        {display.score ?? '—'}
      </Answer>
    </dl>
  )
}

function Answer(props: {
  question: string
  mark?: 'good' | 'open' | 'poor'
  note: string
  children?: Child
}) {
  return (
    <div class="answer">
      <dt>{props.question}</dt>
      <dd>
        <b>
          {props.mark && <Sign mark={props.mark} />}
          {props.children}
        </b>
        <small>{props.note}</small>
      </dd>
    </div>
  )
}

/** A full, a half or an open circle: tells the three answers apart without colour. */
function Sign({ mark }: { mark: 'good' | 'open' | 'poor' }) {
  return (
    <svg class={`sign ${mark}`} width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
      <circle cx="11" cy="11" r="9.5" />
      {mark === 'good' && <path d="M6.5 11.5l3 3 6-6.5" />}
      {mark === 'open' && <path d="M7 11h8" />}
      {mark === 'poor' && <path d="M7.5 7.5l7 7M14.5 7.5l-7 7" />}
    </svg>
  )
}
