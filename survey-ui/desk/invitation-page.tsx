import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { FaultSummary, type FieldFaults, TextField } from './field.tsx'
import { GatePage } from './gate-page.tsx'

export interface InvitationProps {
  readonly frame: DeskFrame
  readonly token: string
  /** Whose password is set; `null` for the first administrator, who also gives a name. */
  readonly operatorName: string | null
  readonly name: string
  readonly faults: FieldFaults
}

export function InvitationPage(props: InvitationProps) {
  const { frame, operatorName, faults } = props
  const { language } = frame
  const text = deskMessages(language).invitation
  const first = operatorName === null
  return (
    <GatePage frame={frame} title={first ? text.firstTitle : text.resetTitle}>
      <p class="lead">{first ? text.firstLead : text.resetLead(operatorName)}</p>
      <FaultSummary
        language={language}
        faults={faults}
        labels={{ name: text.name, password: text.password, again: text.again }}
      />
      <form method="post" action={`/desk/invitation/${props.token}`} class="stack">
        {first ? (
          <TextField
            language={language}
            name="name"
            label={text.name}
            hint={text.nameHint}
            value={props.name}
            autocomplete="username"
            required
            maxlength={40}
            faults={faults}
          />
        ) : (
          <input type="hidden" name="name" autocomplete="username" value={operatorName} />
        )}
        <TextField
          language={language}
          name="password"
          label={text.password}
          hint={text.passwordHint}
          type="password"
          value=""
          autocomplete="new-password"
          required
          faults={faults}
        />
        <TextField
          language={language}
          name="again"
          label={text.again}
          type="password"
          value=""
          autocomplete="new-password"
          required
          faults={faults}
        />
        <button class="main" type="submit">
          {text.submit}
        </button>
      </form>
    </GatePage>
  )
}

export function InvitationInvalidPage(props: { frame: DeskFrame }) {
  const text = deskMessages(props.frame.language).invitation
  return (
    <GatePage frame={props.frame} title={text.invalidTitle}>
      <p class="lead">{text.invalid}</p>
    </GatePage>
  )
}
