import { gapRegularity } from './gap-regularity.ts'
import { groupBy, idsOf, type QualityAnswer, timedAnswers } from './quality-answer.ts'
import type { Sign } from './sign.ts'
import type { QualityThresholds } from './thresholds.ts'
import { splitAtGaps } from './time-windows.ts'

/** Sessions with fewer answers are not looked at. */
const LEAST_ANSWERS = 10

/**
 * Sessions whose answers come too regularly: the variation of the gaps is below what random
 * arrivals reach once in a thousand sessions, or more than half of the gaps are equal to the
 * second. A session is what one collector (without one, one device) took without a long pause, of
 * at least 10 answers; its first and last answer are its ends.
 *
 * `statistic` is the gap variation CV, `effect` the share of equal gaps; no p-value, the CV is held
 * against a quantile. Params `session` (collector or device), `answers`, `start`, `end` (seconds),
 * `cvQuantile` where known.
 * Source: Moran 1947, The random division of an interval.
 */
export function regularTimingSigns(
  answers: readonly QualityAnswer[],
  thresholds: Pick<QualityThresholds, 'sessionGap' | 'equalGapShare' | 'equalGapTolerance'>,
): Sign[] {
  const { sessionGap, equalGapShare, equalGapTolerance } = thresholds
  const byTaker = groupBy(timedAnswers(answers), ({ collector, device }) => collector ?? device)
  return byTaker.flatMap(([session, members]) =>
    splitAtGaps(members, sessionGap)
      .filter((part) => part.length >= LEAST_ANSWERS)
      .map((part) => {
        const times = part.map(({ time }) => time)
        const regularity = gapRegularity(times, null, equalGapTolerance)
        const { cv, cvQuantile, equalGapShare: equal } = regularity
        const steady = cv !== null && cvQuantile !== null && cv < cvQuantile
        const [start, end] = [times[0] ?? 0, times.at(-1) ?? 0]
        return {
          sign: 'regular_timing' as const,
          statistic: cv,
          pValue: null,
          adjustedPValue: null,
          effect: equal,
          ids: idsOf(part),
          params: {
            session,
            answers: part.length,
            start,
            end,
            ...(cvQuantile === null ? {} : { cvQuantile }),
          },
          flagged: steady || (equal !== null && equal > equalGapShare),
        }
      }),
  )
}
