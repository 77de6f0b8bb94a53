import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import type { DueView, RectificationState } from './rectification-props.ts'

/** The due date, and how far away it is or how it was kept. */
export function DueText({ due, language }: { due: DueView; language: Language }) {
  const text = deskMessages(language).rectifications
  const { dueOn, closedOn, daysLeft } = due
  if (closedOn !== null) {
    const isLate = closedOn > dueOn
    return (
      <span>
        {dueOn}
        <small class={isLate ? 'late' : undefined}>
          {isLate ? text.closedLate(closedOn) : text.closedOn(closedOn)}
        </small>
      </span>
    )
  }
  if (daysLeft < 0) {
    return (
      <span class="late">
        <b>{dueOn}</b>
        <small class="late">{text.overdueDays(-daysLeft)}</small>
      </span>
    )
  }
  return (
    <span>
      {dueOn}
      <small>{daysLeft === 0 ? text.dueToday : text.leftDays(daysLeft)}</small>
    </span>
  )
}

export function StateBadge({ state, language }: { state: RectificationState; language: Language }) {
  const text = deskMessages(language).rectifications
  const isUnfinished = state === 'open' || state === 'in_hand'
  return <span class={isUnfinished ? 'badge' : 'badge open'}>{text.states[state]}</span>
}
