import type { IndicatorDefinition } from '../../analysis/indicator/definition.ts'
import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { SETUP_STEPS } from './setup-line.tsx'
import { OriginWarning } from './start-print-step.tsx'
import { START_STEPS, type StartStep } from './start-steps.tsx'

export interface StartProps {
  readonly frame: DeskFrame
  readonly done: Readonly<Record<StartStep, boolean>>
  /** Steps that are done. */
  readonly n: number
  /** Everything was done once. */
  readonly finished: boolean
  readonly mayAdmin: boolean
  readonly year: string
  /** Names of the organisation that are set, in the language of the page. */
  readonly names: readonly string[]
  readonly telephone: string
  readonly indicators: readonly IndicatorDefinition[]
  /** What a confirmation of the indicators means. */
  readonly versions: string
  /** `null` where this role has no page of them. */
  readonly indicatorsHref: string | null
  /** Activities of the year. */
  readonly activities: number
  /** Points that collect for real. */
  readonly openPoints: number
  readonly firstPoint: {
    readonly code: string
    readonly name: string
    readonly version: number
  } | null
  /** The name that somebody has stored meanwhile beside the one that was typed. */
  readonly conflict: { readonly theirs: string; readonly yours: string } | null
  /** Public address that the codes have now, and whether visitors can open it. */
  readonly origin: string
  readonly originState: 'ok' | 'missing' | 'plain'
}

/** First use: six steps, what is done of them, and where the next one is done. */
export function StartPage(props: StartProps) {
  const { frame, finished } = props
  const text = deskMessages(frame.language).start
  return (
    <DeskPage frame={frame} title={text.title} room="start">
      {finished ? <Finished {...props} /> : <Steps {...props} />}
    </DeskPage>
  )
}

function Steps(props: StartProps) {
  const { frame, done } = props
  const text = deskMessages(frame.language).start
  const steps = Object.keys(START_STEPS) as StartStep[]
  const next = steps.find((step) => !done[step])
  return (
    <>
      <div class="head start-head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
        <Progress {...props} />
      </div>
      <ol class="steps">
        {steps.map((step, index) => (
          <StepCard {...props} step={step} number={index + 1} isNext={step === next} />
        ))}
      </ol>
      <form method="post" action="/desk/start/later" class="later">
        <input type="hidden" name="wish" value="later" />
        <button type="submit">{text.later}</button>
        <p class="note">{text.laterNote}</p>
      </form>
    </>
  )
}

/** `3 / 6` over as many strata. */
function Progress({ frame, done, n }: StartProps) {
  const text = deskMessages(frame.language).start
  return (
    <div class="progress">
      <p aria-hidden="true">{text.progress(n, SETUP_STEPS)}</p>
      <p class="unseen">{text.progressLabel(n, SETUP_STEPS)}</p>
      <ul aria-hidden="true">
        {Object.values(done)
          .toSorted((a, b) => Number(b) - Number(a))
          .map((isDone) => (
            <li class={isDone ? 'done' : undefined}></li>
          ))}
      </ul>
    </div>
  )
}

function StepCard(props: StartProps & { step: StartStep; number: number; isNext: boolean }) {
  const { step, number, isNext } = props
  const isDone = props.done[step]
  const text = deskMessages(props.frame.language).start
  const Body = START_STEPS[step]
  const state = isDone ? text.done : isNext ? text.next : text.todo
  return (
    <li class={isDone ? 'step done' : isNext ? 'step next' : 'step'}>
      <span class="step-number" aria-hidden="true">
        {isDone ? <Tick /> : number}
      </span>
      <div class="step-body">
        <h2>
          {text[step].title} <small class="step-state">{state}</small>
        </h2>
        {!isDone && <p>{text[step].why}</p>}
        <Body {...props} />
      </div>
    </li>
  )
}

function Tick() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width="22"
      height="22"
      fill="none"
      stroke="currentColor"
    >
      <path
        d="M4 13l5.5 5.5L20 7"
        stroke-width="3"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  )
}

function Finished(props: StartProps) {
  const text = deskMessages(props.frame.language).start
  return (
    <section class="empty all-done">
      <span class="step-number" aria-hidden="true">
        <Tick />
      </span>
      <h1>{text.finishedTitle}</h1>
      <p>{text.finished}</p>
      <OriginWarning {...props} />
      <p>
        <a class="button main" href="/desk/results">
          {text.finishedGo}
        </a>
      </p>
    </section>
  )
}
