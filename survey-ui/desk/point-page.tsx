import type { Child } from 'hono/jsx'
import { type DeskMessages, deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { formatCount, formatInstant } from './format.ts'
import { PointBadge, type PointLine } from './points-page.tsx'
import { QrCode, type QrModules } from './qr-code.tsx'

export interface PointProps {
  readonly frame: DeskFrame
  readonly point: PointLine & {
    readonly version: number
    readonly opensAt: string | null
    readonly closesAt: string | null
  }
  /** The year that is counted. */
  readonly year: string
  readonly address: string
  readonly modules: QrModules
  readonly mayEdit: boolean
  /** The public address is not configured: posters would hold the wrong one. */
  readonly originMissing: boolean
  readonly justCreated: boolean
}

export function PointPage(props: PointProps) {
  const { frame, point } = props
  const text = deskMessages(frame.language).points
  return (
    <DeskPage frame={frame} title={point.name} room="points">
      <div class="head">
        <div>
          <h1>{point.name}</h1>
          <p class="period">
            {point.activity ?? text.permanent}
            {' · '}
            {point.type ?? text.ask}
          </p>
        </div>
        <div class="actions">
          <PointBadge {...point} frame={frame} />
        </div>
      </div>
      {props.justCreated && (
        <p class="notice good" role="status">
          {text.created}
        </p>
      )}
      {props.originMissing && <p class="notice bad">{text.originMissing}</p>}
      <div class="panels point">
        <CodeCard {...props} text={text} />
        <div class="stack">
          <PrintCard {...props} text={text} />
          <CountCard {...props} text={text} />
          {props.mayEdit && <Changes {...props} text={text} />}
        </div>
      </div>
    </DeskPage>
  )
}

type Texts = DeskMessages['points']

function CodeCard({ point, address, modules, text }: PointProps & { text: Texts }) {
  return (
    <section class="card code-card" aria-labelledby="code-title">
      <QrCode modules={modules} label={`QR ${point.code}`} />
      <h2 id="code-title" class="code">
        {point.code}
      </h2>
      <p class="address">
        <a href={address}>{address.replace(/^https?:\/\//, '')}</a>
      </p>
      <p class="note">{text.addressHint}</p>
      <p class="buttons">
        <a class="button" href={address}>
          {text.tryIt}
        </a>
      </p>
      {!point.isTest && <p class="note">{text.tryHint}</p>}
    </section>
  )
}

/** What has come of the code this year. */
function CountCard({ point, year, text }: PointProps & { text: Texts }) {
  return (
    <section class="card">
      <h2>{text.countsTitle(year)}</h2>
      <dl class="counts">
        <div>
          <dt>{text.opened}</dt>
          <dd>{formatCount(point.opened)}</dd>
        </div>
        <div>
          <dt>{text.received}</dt>
          <dd>{formatCount(point.received)}</dd>
        </div>
      </dl>
      <p class="note after">{text.countsNote(year)}</p>
    </section>
  )
}

function PrintCard({ point, text }: PointProps & { text: Texts }) {
  const base = `/desk/points/${point.code}`
  return (
    <section class="card">
      <h2>{text.print}</h2>
      <p class="buttons">
        <a class="button main" href={`${base}/poster`}>
          {text.poster}
        </a>
        <a class="button" href={`${base}/card`}>
          {text.card}
        </a>
        <a class="button" href={`${base}/qr.svg`} download={`${point.code}.svg`}>
          {text.svg}
        </a>
        <a class="button" href={`${base}/qr.png`} download={`${point.code}.png`}>
          {text.png}
        </a>
      </p>
      <Times {...{ point, text }} />
    </section>
  )
}

function Times({ point, text }: { point: PointProps['point']; text: Texts }) {
  const times = [
    [text.opensAt, point.opensAt],
    [text.closesAt, point.closesAt],
  ] as const
  if (times.every(([, at]) => at === null)) return null
  return (
    <dl class="facts">
      {times.map(([label, at]) =>
        at === null ? null : (
          <div>
            <dt>{label}</dt>
            <dd>{formatInstant(at)}</dd>
          </div>
        ),
      )}
    </dl>
  )
}

function Changes({ point, text }: PointProps & { text: Texts }) {
  const isTest = point.isTest
  return (
    <section class="card">
      <h2>{text.changes}</h2>
      <Change
        point={point}
        action="mode"
        title={isTest ? text.toLive : text.toTest}
        advice={isTest ? text.toLiveAdvice : text.toTestAdvice}
        confirm={isTest ? text.toLiveConfirm : text.toTestConfirm}
      >
        <input type="hidden" name="mode" value={isTest ? 'live' : 'test'} />
      </Change>
      {point.state === 'closed' ? (
        <Change
          point={point}
          action="reopen"
          title={text.reopen}
          advice={text.reopenAdvice}
          confirm={text.reopen}
        />
      ) : (
        <Change
          point={point}
          action="close"
          title={text.close}
          advice={text.closeAdvice}
          confirm={text.closeConfirm}
        />
      )}
    </section>
  )
}

/** A change in two steps: opening the line says what will happen, the button in it does it. */
function Change(props: {
  point: PointProps['point']
  action: 'close' | 'reopen' | 'mode'
  title: string
  advice: string
  confirm: string
  children?: Child
}) {
  return (
    <details class="change">
      <summary>{props.title}</summary>
      <form method="post" action={`/desk/points/${props.point.code}/${props.action}`}>
        <p>{props.advice}</p>
        <input type="hidden" name="version" value={String(props.point.version)} />
        {props.children}
        <button type="submit">{props.confirm}</button>
      </form>
    </details>
  )
}
