import type { TimedAnswer } from './quality-answer.ts'

/** A time in which a point was open, in seconds; both ends belong to it. */
export interface OpenInterval {
  readonly start: number
  readonly end: number
}

/** A window of time with its answers. */
export interface TimeWindow {
  readonly start: number
  readonly end: number
  readonly answers: readonly TimedAnswer[]
}

/**
 * Windows of equal length that do not overlap over the open intervals of a point, twice: the second
 * list is shifted by half a window, so that no run of answers is cut in both. Empty windows are
 * among them; answers outside the open intervals are in none.
 *
 * Source: Naus 1965, The distribution of the size of the maximum cluster of points on a line, for
 * the reason: sliding windows would need a scan statistic.
 * @param answers of one point, by time
 * @param length of a window, in seconds
 */
export function timeWindows(
  answers: readonly TimedAnswer[],
  open: readonly OpenInterval[],
  length: number,
): [TimeWindow[], TimeWindow[]] {
  const shifted = (shift: number) =>
    open.flatMap((interval) => windowsOf(answers, interval, length, shift))
  return [shifted(0), shifted(length / 2)]
}

/** The times from first to last answer, parted where nobody answered for longer than `gap`. */
export function openFrom(answers: readonly TimedAnswer[], gap: number): OpenInterval[] {
  return splitAtGaps(answers, gap).map((part) => {
    const times = part.map(({ time }) => time)
    return { start: times[0] ?? 0, end: times.at(-1) ?? 0 }
  })
}

/** Answers in the order of time, parted where neighbours are further apart than `gap` seconds. */
export function splitAtGaps(answers: readonly TimedAnswer[], gap: number): TimedAnswer[][] {
  const parts: TimedAnswer[][] = []
  let last = Number.NEGATIVE_INFINITY
  for (const answer of answers) {
    if (answer.time - last > gap) parts.push([])
    parts.at(-1)?.push(answer)
    last = answer.time
  }
  return parts
}

function windowsOf(
  answers: readonly TimedAnswer[],
  { start, end }: OpenInterval,
  length: number,
  shift: number,
): TimeWindow[] {
  const first = start - shift
  const count = Math.max(1, Math.ceil((end - first) / length))
  const members: TimedAnswer[][] = Array.from({ length: count }, () => [])
  for (const answer of answers) {
    if (answer.time < start || answer.time > end) continue
    members[Math.min(count - 1, Math.floor((answer.time - first) / length))]?.push(answer)
  }
  return members.map((list, i) => ({
    start: first + i * length,
    end: first + (i + 1) * length,
    answers: list,
  }))
}

/** The members, best first, that share no time with a better one. */
export function withoutOverlaps<Member extends { readonly window: TimeWindow }>(
  bestFirst: readonly Member[],
): Member[] {
  const kept: Member[] = []
  for (const member of bestFirst) {
    const { start, end } = member.window
    if (kept.every(({ window }) => end <= window.start || start >= window.end)) kept.push(member)
  }
  return kept
}
