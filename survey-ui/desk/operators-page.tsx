import type { Child } from 'hono/jsx'
import { type DeskMessages, deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { formatInstant } from './format.ts'

export const ROLES = ['staff', 'evaluator', 'admin'] as const

export interface OperatorLine {
  readonly id: string
  readonly name: string
  readonly role: (typeof ROLES)[number]
  readonly state: 'works' | 'invited' | 'disabled'
  /** An instant; `null` before the first request. */
  readonly seenAt: string | null
  /** Whoever looks at the page: they cannot shut themselves out. */
  readonly isYou: boolean
}

export interface OperatorsProps {
  readonly frame: DeskFrame
  readonly operators: readonly OperatorLine[]
  /** What was done a moment ago. */
  readonly done: keyof DeskMessages['operators']['done'] | undefined
  /** Why something was not done. */
  readonly refused: keyof DeskMessages['operators']['refused'] | undefined
}

/** Who may enter the desk, with role, state and when they were seen last. */
export function OperatorsPage(props: OperatorsProps) {
  const { frame, operators, done, refused } = props
  const text = deskMessages(frame.language).operators
  return (
    <DeskPage frame={frame} title={text.title} room="operators">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
        <div class="actions">
          <a class="button main" href="/desk/operators/new">
            {text.add}
          </a>
        </div>
      </div>
      {done && (
        <p class="notice good" role="status">
          {text.done[done]}
        </p>
      )}
      {refused && (
        <p class="notice bad" role="alert">
          {text.refused[refused]}
        </p>
      )}
      <section class="card wide">
        <table class="tokens">
          <thead>
            <tr>
              <th scope="col">{text.name}</th>
              <th scope="col">{text.role}</th>
              <th scope="col">{text.state}</th>
              <th scope="col">{text.seen}</th>
              <th scope="col">{text.action}</th>
            </tr>
          </thead>
          <tbody>
            {operators.map((operator) => (
              <Row operator={operator} frame={frame} />
            ))}
          </tbody>
        </table>
      </section>
    </DeskPage>
  )
}

function Row({ operator, frame }: { operator: OperatorLine; frame: DeskFrame }) {
  const { operators: text, roles } = deskMessages(frame.language)
  return (
    <tr class={operator.state === 'disabled' ? 'off' : undefined}>
      <th scope="row" class="strong">
        {operator.name}
        {operator.isYou && <span class="tag">{text.you}</span>}
      </th>
      <td data-label={text.role}>{roles[operator.role]}</td>
      <td data-label={text.state}>
        <span>
          <span class={operator.state === 'works' ? 'badge open' : 'badge closed'}>
            {text[operator.state]}
          </span>
        </span>
      </td>
      <td data-label={text.seen} class="when">
        {operator.seenAt ? formatInstant(operator.seenAt) : text.never}
      </td>
      <td data-label={text.action}>
        <Actions operator={operator} frame={frame} />
      </td>
    </tr>
  )
}

function Actions({ operator, frame }: { operator: OperatorLine; frame: DeskFrame }) {
  const { operators: text, roles } = deskMessages(frame.language)
  const common = { operator }
  if (operator.state === 'disabled') {
    return (
      <Action {...common} action="enable" title={text.enable} advice={text.enableAdvice}>
        <button type="submit">{text.enable}</button>
      </Action>
    )
  }
  return (
    <div>
      <Action {...common} action="link" title={text.newLink} advice={text.newLinkAdvice}>
        <button type="submit">{text.newLinkConfirm}</button>
      </Action>
      {!operator.isYou && (
        <>
          <Action {...common} action="role" title={text.changeRole} advice={text.changeRoleAdvice}>
            <input type="hidden" name="from" value={operator.role} />
            <select name="role" aria-label={`${text.role} ${operator.name}`}>
              {ROLES.map((role) => (
                <option value={role} selected={role === operator.role}>
                  {roles[role]}
                </option>
              ))}
            </select>
            <button type="submit">{text.changeRoleConfirm}</button>
          </Action>
          <Action {...common} action="disable" title={text.disable} advice={text.disableAdvice}>
            <button type="submit">{text.disableConfirm}</button>
          </Action>
        </>
      )}
    </div>
  )
}

/** In two steps: opening the line says what will happen, the button in it does it. */
function Action(props: {
  operator: OperatorLine
  action: 'link' | 'role' | 'disable' | 'enable'
  title: string
  advice: string
  children?: Child
}) {
  const { operator, action, title, advice } = props
  return (
    <details class="change">
      <summary>
        {title}
        <span class="unseen"> {operator.name}</span>
      </summary>
      <form method="post" action={`/desk/operators/${operator.id}/${action}`}>
        <p>{advice}</p>
        {props.children}
      </form>
    </details>
  )
}
