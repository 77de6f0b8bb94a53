import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { TextField } from './field.tsx'
import { GatePage } from './gate-page.tsx'

export interface SignInProps {
  readonly frame: DeskFrame
  /** Path to go to afterwards. */
  readonly next: string
  readonly name: string
  readonly message?:
    | { readonly kind: 'failed' | 'busy' | 'needed' | 'signed_out' }
    | { readonly kind: 'throttled'; readonly seconds: number }
}

export function SignInPage(props: SignInProps) {
  const { language } = props.frame
  const text = deskMessages(language).signIn
  return (
    <GatePage frame={props.frame} title={text.title}>
      <Message {...props} />
      <form method="post" action="/desk/sign-in" class="stack">
        <TextField
          language={language}
          name="name"
          label={text.name}
          value={props.name}
          autocomplete="username"
          required
          maxlength={80}
          faults={{}}
        />
        <TextField
          language={language}
          name="password"
          label={text.password}
          type="password"
          value=""
          autocomplete="current-password"
          required
          faults={{}}
        />
        <button class="main" type="submit">
          {text.submit}
        </button>
        <input type="hidden" name="next" value={props.next} />
      </form>
      <p class="hint">{text.forgotten}</p>
    </GatePage>
  )
}

function Message({ frame, message }: SignInProps) {
  if (!message) return null
  const text = deskMessages(frame.language).signIn
  const good = message.kind === 'signed_out' || message.kind === 'needed'
  const words = {
    failed: text.failed,
    busy: text.busy,
    needed: text.needed,
    signed_out: text.signedOut,
    throttled: message.kind === 'throttled' ? text.throttled(message.seconds) : '',
  }
  return (
    <p class={good ? 'notice' : 'notice bad'} role={good ? 'status' : 'alert'}>
      {words[message.kind]}
    </p>
  )
}
