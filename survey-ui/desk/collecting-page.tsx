import { type DeskMessages, deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { formatInstant } from './format.ts'

export interface CollectingLine {
  readonly id: string
  readonly label: string
  /** Name of the point or activity. */
  readonly place: string
  readonly state: 'works' | 'expired' | 'revoked'
  /** Last local date. */
  readonly expiresOn: string
  readonly mostDays: number | null
  /** Local date; `null` before it was opened. */
  readonly lastOpenedOn: string | null
  readonly createdAt: string
  readonly createdByName: string
}

/** Every collecting link, with what it shows and until when; a revoked one stays to be seen. */
export function CollectingPage(props: {
  frame: DeskFrame
  links: readonly CollectingLine[]
  /** Label of the link that was revoked a moment ago. */
  revokedLabel?: string
}) {
  const { frame, links } = props
  const text = deskMessages(frame.language).collecting
  return (
    <DeskPage frame={frame} title={text.title} room="collecting">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
        <div class="actions">
          <a class="button main" href="/desk/collecting/new">
            {text.add}
          </a>
        </div>
      </div>
      {props.revokedLabel !== undefined && (
        <p class="notice good" role="status">
          {text.revokedNow(props.revokedLabel)}
        </p>
      )}
      {links.length === 0 ? (
        <section class="empty">
          <h2>{text.empty}</h2>
          <p>{text.emptyAdvice}</p>
        </section>
      ) : (
        <LinkTable links={links} text={text} />
      )}
    </DeskPage>
  )
}

type Texts = DeskMessages['collecting']

function LinkTable({ links, text }: { links: readonly CollectingLine[]; text: Texts }) {
  return (
    <section class="card wide">
      <table class="tokens">
        <thead>
          <tr>
            <th scope="col">{text.label}</th>
            <th scope="col">{text.place}</th>
            <th scope="col">{text.state}</th>
            <th scope="col">{text.opened}</th>
            <th scope="col">{text.made}</th>
            <th scope="col">{text.action}</th>
          </tr>
        </thead>
        <tbody>
          {links.map((link) => (
            <Row link={link} text={text} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ link, text }: { link: CollectingLine; text: Texts }) {
  const { state, mostDays } = link
  return (
    <tr class={state === 'works' ? undefined : 'off'}>
      <th scope="row" class="strong">
        {link.label}
      </th>
      <td data-label={text.place}>{link.place}</td>
      <td data-label={text.state}>
        <span>
          <span class={state === 'works' ? 'badge open' : 'badge closed'}>{text[state]}</span>
          {state !== 'revoked' && (
            <small>
              {text.expiresOn} {link.expiresOn}
              {mostDays !== null && ` · ${text.days(mostDays)}`}
            </small>
          )}
        </span>
      </td>
      <td data-label={text.opened} class="when">
        {link.lastOpenedOn ?? text.neverOpened}
      </td>
      <td data-label={text.made} class="when">
        {formatInstant(link.createdAt)}
        <small>{text.madeBy(link.createdByName)}</small>
      </td>
      <td data-label={text.action} class={state === 'revoked' ? 'nothing' : undefined}>
        {state !== 'revoked' && <Revoke link={link} text={text} />}
      </td>
    </tr>
  )
}

/** In two steps: opening the line says what will happen, the button in it does it. */
function Revoke({ link, text }: { link: CollectingLine; text: Texts }) {
  return (
    <details class="change">
      <summary>
        {text.revoke}
        <span class="unseen"> {link.label}</span>
      </summary>
      <form method="post" action={`/desk/collecting/${link.id}/revoke`}>
        <p>{text.revokeAdvice}</p>
        <button type="submit">{text.revokeConfirm}</button>
      </form>
    </details>
  )
}
