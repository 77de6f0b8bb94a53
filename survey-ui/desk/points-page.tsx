import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { formatCount } from './format.ts'
import { type UnknownCodes, UnknownCodesPanel } from './unknown-codes.tsx'

export type PointState = 'open' | 'closed' | 'waiting' | 'over'

export interface PointLine {
  readonly code: string
  readonly name: string
  /** Activity, or `null` at a permanent place. */
  readonly activity: string | null
  /** Activity type, or `null` where visitors choose it. */
  readonly type: string | null
  readonly state: PointState
  readonly isTest: boolean
  /** Pages opened this year. */
  readonly opened: number
  /** Responses received this year, without test ones. */
  readonly received: number
}

interface PointsProps {
  readonly frame: DeskFrame
  readonly points: readonly PointLine[]
  readonly mayEdit: boolean
  /** The year that is counted. */
  readonly year: string
  readonly unknownCodes: UnknownCodes
}

export function PointsPage(props: PointsProps) {
  const { frame, points, mayEdit } = props
  const text = deskMessages(frame.language).points
  return (
    <DeskPage frame={frame} title={text.title} room="points">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
        {mayEdit && (
          <div class="actions">
            <a class="button main" href="/desk/points/new">
              {text.add}
            </a>
          </div>
        )}
      </div>
      {points.length === 0 ? (
        <section class="empty">
          <h2>{text.empty}</h2>
          <p>{text.emptyAdvice}</p>
        </section>
      ) : (
        <PointTable {...props} />
      )}
      <UnknownCodesPanel language={frame.language} codes={props.unknownCodes} />
    </DeskPage>
  )
}

function PointTable({ frame, points, year }: PointsProps) {
  const text = deskMessages(frame.language).points
  return (
    <section class="card wide">
      <table>
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.code}</th>
            <th scope="col">{text.belongsTo}</th>
            <th scope="col">{text.state}</th>
            <th scope="col" class="number">
              {text.opened}
            </th>
            <th scope="col" class="number">
              {text.received}
            </th>
            <th scope="col">{text.print}</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr class={point.state === 'closed' ? 'off' : undefined}>
              <th scope="row">
                <a href={`/desk/points/${point.code}`}>{point.name}</a>
              </th>
              <td data-label={text.code}>
                <code>{point.code}</code>
              </td>
              <td data-label={text.belongsTo}>
                {point.activity ?? text.permanent}
                <small>{point.type ?? text.ask}</small>
              </td>
              <td data-label={text.state}>
                <PointBadge {...point} frame={frame} />
              </td>
              <td data-label={text.opened} class="number">
                {formatCount(point.opened)}
              </td>
              <td data-label={text.received} class="number">
                {formatCount(point.received)}
              </td>
              <td data-label={text.print} class="links">
                <a href={`/desk/points/${point.code}/poster`}>
                  {text.poster}
                  <span class="unseen"> {point.name}</span>
                </a>
                <a href={`/desk/points/${point.code}/card`}>
                  {text.card}
                  <span class="unseen"> {point.name}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note after">{text.countsNote(year)}</p>
    </section>
  )
}

/** State of a point in words; the dot beside it is only an ornament. */
export function PointBadge(props: { frame: DeskFrame; state: PointState; isTest: boolean }) {
  const text = deskMessages(props.frame.language).points
  return (
    <span class="badges">
      <span class={`badge ${props.state}`}>{text[props.state]}</span>
      {props.isTest && <span class="badge test">{text.testBadge}</span>}
    </span>
  )
}
