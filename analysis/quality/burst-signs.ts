import { type BurstProbability, burstProbability } from './burst-probability.ts'
import { groupBy, idsOf, type QualityAnswer, timedAnswers } from './quality-answer.ts'
import type { Sign } from './sign.ts'
import type { QualityThresholds } from './thresholds.ts'
import {
  type OpenInterval,
  openFrom,
  type TimeWindow,
  timeWindows,
  withoutOverlaps,
} from './time-windows.ts'

/** What is known of the points beside their answers. */
export interface PointHours {
  /** Opening hours by point; by default from first to last answer without long pauses. */
  readonly open?: ReadonlyMap<string, readonly OpenInterval[]>
  /** Answers expected in a window by attendance, by point; by default the point's median. */
  readonly expectedPerWindow?: ReadonlyMap<string, number>
}

interface Candidate {
  readonly point: string
  readonly window: TimeWindow
  readonly dispersion: number
  readonly burst: BurstProbability
}

/**
 * Bursts: windows with far more answers at a point than are usual there. The usual number is the
 * median over the point's open windows, or the one expected by attendance; the dispersion is that
 * of the point's other windows, so that a burst does not excuse itself. p-values are Bonferroni's
 * over all windows of all points. Of windows that overlap only the most improbable is named; of
 * every point at least one is.
 *
 * `statistic` is the number of answers, `effect` its ratio to the expected number; params `point`,
 * `start`, `end` (seconds), `expected`, `dispersion`, `windows`, `model`.
 * Source: Naus 1965, The distribution of the size of the maximum cluster of points on a line.
 * @throws RangeError naming `expected` when it is negative or not finite.
 */
export function burstSigns(
  answers: readonly QualityAnswer[],
  thresholds: QualityThresholds,
  hours: PointHours = {},
): Sign[] {
  const { burstWindow, burstCount, burstP, closedGap } = thresholds
  const lists = groupBy(timedAnswers(answers), ({ point }) => point).flatMap(([point, members]) => {
    const open = hours.open?.get(point) ?? openFrom(members, closedGap)
    return timeWindows(members, open, burstWindow).map((windows) => ({ point, windows }))
  })
  const total = lists.reduce((sum, { windows }) => sum + windows.length, 0)
  const candidates = lists.flatMap(({ point, windows }) =>
    candidatesOf(point, windows, total, hours.expectedPerWindow?.get(point)),
  )
  const flags = ({ window, burst }: Candidate) =>
    window.answers.length >= burstCount && burst.pValueAnyWindow < burstP
  return groupBy(candidates, ({ point }) => point).flatMap(([, ofPoint]) => {
    const best = ofPoint.sort(moreImprobable)
    const flagged = withoutOverlaps(best.filter(flags))
    const named = flagged.length > 0 ? flagged : best.slice(0, 1)
    return named.map((candidate) => signOf(candidate, total, flags(candidate)))
  })
}

function candidatesOf(
  point: string,
  windows: readonly TimeWindow[],
  total: number,
  expected: number | undefined,
): Candidate[] {
  const counts = windows.map(({ answers }) => answers.length)
  const usual = expected ?? (median(counts) || 1 / Math.max(1, counts.length))
  const dispersionWithout = dispersionOfOthers(counts)
  return windows.map((window) => {
    const dispersion = dispersionWithout(window.answers.length)
    const burst = burstProbability(window.answers.length, usual, total, dispersion)
    return { point, window, dispersion, burst }
  })
}

function median(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

/** Variance over mean of the counts but one of a given size; 1 where they do not tell. */
function dispersionOfOthers(counts: readonly number[]): (count: number) => number {
  const m = counts.length - 1
  const sumAll = counts.reduce((sum, value) => sum + value, 0)
  const squaresAll = counts.reduce((sum, value) => sum + value * value, 0)
  return (count) => {
    const total = sumAll - count
    const squares = squaresAll - count * count
    if (m < 2 || total === 0) return 1
    return Math.max(0, (squares - (total * total) / m) / (m - 1) / (total / m))
  }
}

function moreImprobable(left: Candidate, right: Candidate): number {
  const more = right.window.answers.length - left.window.answers.length
  return left.burst.pValue - right.burst.pValue || more || left.window.start - right.window.start
}

function signOf(
  { point, window, dispersion, burst }: Candidate,
  windows: number,
  flagged: boolean,
) {
  const { start, end, answers } = window
  const { expected, model } = burst
  return {
    sign: 'burst' as const,
    statistic: answers.length,
    pValue: burst.pValue,
    adjustedPValue: burst.pValueAnyWindow,
    effect: answers.length / expected,
    ids: idsOf(answers),
    params: { point, start, end, expected, dispersion, windows, model },
    flagged,
  }
}
