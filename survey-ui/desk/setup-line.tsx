import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'

/** How many steps first use has. */
export const SETUP_STEPS = 6

/** A quiet line on the desk's first page while first use is not over. */
export function SetupLine(props: { language: Language; n: number | null }) {
  if (props.n === null) return null
  const text = deskMessages(props.language).start
  return (
    <p class="setup-line">
      {text.line(props.n, SETUP_STEPS)} <a href="/desk/start">{text.lineGo}</a>
    </p>
  )
}
