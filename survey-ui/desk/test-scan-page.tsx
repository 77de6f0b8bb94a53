import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { formatInstant } from './format.ts'
import { QrCode, type QrModules } from './qr-code.tsx'

/** A test response that arrived. */
export interface ReceivedTest {
  readonly id: string
  /** Instant at which it arrived. */
  readonly at: string
  /** Name of its point. */
  readonly point: string
  /** Label of the overall level; `null` where it was not answered. */
  readonly overall: string | null
  /** Questions that were answered. */
  readonly answered: number
  readonly language: 'zh' | 'en'
  readonly hasComment: boolean
  /** It arrived within the last minutes. */
  readonly isNew: boolean
}

export interface TestScanProps {
  readonly frame: DeskFrame
  /** An open test point; `null` when there is none. */
  readonly point: {
    readonly name: string
    readonly address: string
    readonly modules: QrModules
  } | null
  /** The test response that arrived last. */
  readonly received: ReceivedTest | null
  readonly mayMake: boolean
  /** Address in the codes when phones may not reach it; `null` when it is public. */
  readonly origin: string | null
}

/** A test code on the screen, and what arrived from it. The script asks for news; a button does too. */
export function TestScanPage(props: TestScanProps) {
  const { frame, point, received, origin } = props
  const text = deskMessages(frame.language).testScan
  return (
    <DeskPage
      frame={frame}
      title={received?.isNew ? text.arrivedTitle : text.title}
      room={frame.rooms.includes('start') ? 'start' : 'points'}
    >
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
        {frame.rooms.includes('start') && (
          <div class="actions">
            <a class="button" href="/desk/start">
              {text.back}
            </a>
          </div>
        )}
      </div>
      {point ? (
        <div
          class="panels point"
          data-await="/desk/start/test.json"
          data-seen={received?.id ?? 'none'}
        >
          <section class="card code-card">
            <QrCode modules={point.modules} label={text.point(point.name)} />
            <h2>{point.name}</h2>
            <p class="address">
              <a href={point.address}>{point.address.replace(/^https?:\/\//, '')}</a>
            </p>
            {origin && <p class="note">{text.unreachable(origin)}</p>}
          </section>
          <div class="stack">
            {received?.isNew ? <Received {...props} received={received} /> : <Waiting {...props} />}
            {received && !received.isNew && <Received {...props} received={received} />}
          </div>
        </div>
      ) : (
        <NoTestPoint {...props} />
      )}
    </DeskPage>
  )
}

function Waiting({ frame }: TestScanProps) {
  const text = deskMessages(frame.language).testScan
  return (
    <section class="card waiting">
      <ol>
        {text.steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p class="soft" role="status">
        {text.waiting}
      </p>
      <p class="buttons">
        <a class="button main" href="/desk/start/test">
          {text.check}
        </a>
      </p>
    </section>
  )
}

function Received({ frame, received }: TestScanProps & { received: ReceivedTest }) {
  const text = deskMessages(frame.language).testScan
  const facts = [
    [text.receivedAt, formatInstant(received.at)],
    [text.receivedPoint, received.point],
    [text.overall, received.overall ?? text.noOverall],
    [text.answered, text.answeredOf(received.answered)],
    [text.comment, received.hasComment ? text.hasComment : text.noComment],
    [text.language, text.languages[received.language]],
  ] as const
  return (
    <section class={received.isNew ? 'card received' : 'card'}>
      {received.isNew ? (
        <h2 class="arrived" role="status">
          {text.received}
        </h2>
      ) : (
        <p class="note">{text.earlier}</p>
      )}
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="note after">{text.notCounted}</p>
      {received.isNew && frame.rooms.includes('start') && (
        <p class="buttons">
          <a class="button main" href="/desk/start">
            {text.back}
          </a>
        </p>
      )}
    </section>
  )
}

function NoTestPoint({ frame, mayMake }: TestScanProps) {
  const { testScan: text, start } = deskMessages(frame.language)
  return (
    <section class="empty">
      <h2>{text.noneTitle}</h2>
      <p>{text.none}</p>
      {mayMake ? (
        <form method="post" action="/desk/start/test" class="buttons after">
          <input type="hidden" name="mode" value="test" />
          <button type="submit" class="main">
            {text.make}
          </button>
          <a class="button" href="/desk/points">
            {text.points}
          </a>
        </form>
      ) : (
        <p class="note">{start.askAdmin}</p>
      )}
    </section>
  )
}
