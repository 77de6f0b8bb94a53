/** From this attendance on an event is large: one answer more or less says little about it. */
const LARGE_ATTENDANCE = 100

/** Below this a group is marked as a small sample everywhere. */
const SMALL_SAMPLE = 30

/** Answers for each visit that a code at the exit collects without trouble. */
const USUAL_SHARE = 0.05

/** Who came to an event and how many of them answered. */
export interface EventCounts {
  /** Visits, not persons; `null` while unknown. */
  readonly attendance: number | null
  readonly answers: number
}

/** Answers for each visit, `null` where the attendance is unknown or 0; above 1 the attendance is wrong. */
export function answerShare({ attendance, answers }: EventCounts): number | null {
  return attendance === null || attendance === 0 ? null : answers / attendance
}

/** Whether an event is large and its answers are few, absolutely and for its size. */
export function hasFewAnswers({ attendance, answers }: EventCounts): boolean {
  return (
    attendance !== null &&
    attendance >= LARGE_ATTENDANCE &&
    answers < SMALL_SAMPLE &&
    answers < attendance * USUAL_SHARE
  )
}

/** Events in the order in which they need looking after: few answers first, the largest of them on top. */
export function byNeed<Event extends EventCounts>(events: readonly Event[]): readonly Event[] {
  return events.toSorted(
    (a, b) =>
      Number(hasFewAnswers(b)) - Number(hasFewAnswers(a)) ||
      (hasFewAnswers(a)
        ? (b.attendance ?? 0) - (a.attendance ?? 0)
        : (answerShare(a) ?? Infinity) - (answerShare(b) ?? Infinity)),
  )
}
