import { type DeskMessages, deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { formatInstant } from './format.ts'

type TokenScope = keyof DeskMessages['tokens']['scopeNames']

export interface TokenLine {
  readonly id: string
  readonly name: string
  readonly scopes: readonly TokenScope[]
  readonly state: 'works' | 'expired' | 'revoked'
  /** Last local date, `null` without an end. */
  readonly expiresOn: string | null
  readonly createdAt: string
  readonly createdByName: string
  readonly usedAt: string | null
}

export interface TokensProps {
  readonly frame: DeskFrame
  readonly tokens: readonly TokenLine[]
  /** Name of the token that was revoked a moment ago. */
  readonly revokedName?: string
}

/** Every token, with what it may do and when it was used; a revoked one stays to be seen. */
export function TokensPage(props: TokensProps) {
  const { frame, tokens } = props
  const text = deskMessages(frame.language).tokens
  return (
    <DeskPage frame={frame} title={text.title} room="tokens">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
        <div class="actions">
          <a class="button" href={`/api/v1/docs?lang=${frame.language}`}>
            {text.docs}
          </a>
          <a class="button main" href="/desk/tokens/new">
            {text.add}
          </a>
        </div>
      </div>
      {props.revokedName !== undefined && (
        <p class="notice good" role="status">
          {text.revokedNow(props.revokedName)}
        </p>
      )}
      {tokens.length === 0 ? (
        <section class="empty">
          <h2>{text.empty}</h2>
          <p>{text.emptyAdvice}</p>
        </section>
      ) : (
        <TokenTable tokens={tokens} text={text} />
      )}
    </DeskPage>
  )
}

type Texts = DeskMessages['tokens']

function TokenTable({ tokens, text }: { tokens: readonly TokenLine[]; text: Texts }) {
  return (
    <section class="card wide">
      <table class="tokens">
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.scopes}</th>
            <th scope="col">{text.state}</th>
            <th scope="col">{text.used}</th>
            <th scope="col">{text.made}</th>
            <th scope="col">{text.action}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <TokenRow token={token} text={text} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function TokenRow({ token, text }: { token: TokenLine; text: Texts }) {
  return (
    <tr class={token.state === 'works' ? undefined : 'off'}>
      <th scope="row" class="strong">
        {token.name}
      </th>
      <td data-label={text.scopes}>
        <span>
          {token.scopes.map((scope) => (
            <span class="scope">
              {text.scopeNames[scope]} <code>{scope}</code>
            </span>
          ))}
        </span>
      </td>
      <td data-label={text.state}>
        <span>
          <span class={token.state === 'works' ? 'badge open' : 'badge closed'}>
            {text[token.state]}
          </span>
          {token.state !== 'revoked' && (
            <small>{token.expiresOn ? `${text.expiresOn} ${token.expiresOn}` : text.noEnd}</small>
          )}
        </span>
      </td>
      <td data-label={text.used} class="when">
        {token.usedAt ? formatInstant(token.usedAt) : text.neverUsed}
      </td>
      <td data-label={text.made} class="when">
        {formatInstant(token.createdAt)}
        <small>{text.madeBy(token.createdByName)}</small>
      </td>
      <td data-label={text.action} class={token.state === 'revoked' ? 'nothing' : undefined}>
        {token.state !== 'revoked' && <Revoke token={token} text={text} />}
      </td>
    </tr>
  )
}

/** In two steps: opening the line says what will happen, the button in it does it. */
function Revoke({ token, text }: { token: TokenLine; text: Texts }) {
  return (
    <details class="change">
      <summary>
        {text.revoke}
        <span class="unseen"> {token.name}</span>
      </summary>
      <form method="post" action={`/desk/tokens/${token.id}/revoke`}>
        <p>{text.revokeAdvice}</p>
        <button type="submit">{text.revokeConfirm}</button>
      </form>
    </details>
  )
}
