import { ONE_MINUTE_S } from '../instrument/answer-time.ts'
import { MOST_QUESTIONS } from '../instrument/draft-faults.ts'
import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import type { MeasuredQuestionnaire } from './questionnaire-props.ts'

/** A whole visit in one congestion window: survey and thank-you page, compressed. */
const BUDGET_BYTES = 14_336
const KIB = 1_024

/** How long it takes and how heavy the page is, with a warning where it is too much. */
export function QuestionnaireMeter(props: { language: Language; measures: MeasuredQuestionnaire }) {
  const { questions, seconds, bytes } = props.measures
  const text = deskMessages(props.language).questionnaire
  // A page over the budget is never shown as keeping it.
  const kb = (Math.ceil((bytes * 10) / KIB) / 10).toFixed(1)
  return (
    <div class="meter">
      <ul aria-label={text.meter}>
        <li>{text.questions(questions, MOST_QUESTIONS)}</li>
        <li>{text.seconds(seconds)}</li>
        <li>{text.bytes(kb, (BUDGET_BYTES / KIB).toFixed(1))}</li>
      </ul>
      {seconds > ONE_MINUTE_S && <p class="warning">{text.tooSlow}</p>}
      {bytes > BUDGET_BYTES && <p class="warning">{text.tooHeavy}</p>}
      <details>
        <summary>{text.measuredHow}</summary>
        <p class="note">{text.secondsRule}</p>
        <p class="note">{text.bytesRule}</p>
      </details>
    </div>
  )
}
