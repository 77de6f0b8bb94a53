import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { GatePage } from './gate-page.tsx'

/** A fault that has no form to be shown in. */
export function ProblemPage(props: { frame: DeskFrame; code: string }) {
  const text = deskMessages(props.frame.language)
  const problem = text.problems[props.code] ?? text.problems['internal']
  return (
    <GatePage frame={props.frame} title={problem?.title ?? props.code}>
      <p class="lead">{problem?.advice}</p>
      <p>
        <a class="button" href="/desk">
          {text.backToDesk}
        </a>
      </p>
    </GatePage>
  )
}
