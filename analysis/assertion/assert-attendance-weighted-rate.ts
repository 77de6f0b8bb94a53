import {
  type AttendanceOptions,
  type AttendanceWeightedRate,
  attendanceWeightedRate,
} from '../weighting/attendance-weighted-rate.ts'
import type { AttendedStratum } from '../weighting/attended-stratum.ts'
import { checkAssertion } from './check-assertion.ts'
import { type Verdict, verdictOfBounds } from './verdict.ts'

/** The attendance-weighted rate and what its one-sided bounds say about the claim. */
export interface AttendanceWeightedAssertion extends AttendanceWeightedRate {
  readonly p0: number
  readonly verdict: Verdict
}

/**
 * Whether answers weighted by attendance demonstrate or refute the claim "the rate is at least p0".
 * Where people came to strata nobody answered from, the bounds leave those people open: with the
 * covered share C demonstrated only if `C lower >= p0`, refuted only if `C upper + 1 - C <= p0`.
 * Without bounds the verdict is `not_demonstrated`, with the reason.
 *
 * Source: Korn & Graubard 1998, Confidence intervals for proportions with small expected number of
 * positive counts; Manski 1989, Anatomy of the selection problem.
 * @param p0 claimed rate, a share strictly between 0 and 1
 * @throws RangeError naming `p0`, or as `attendanceWeightedRate`.
 */
export function assertAttendanceWeightedRate(
  strata: readonly AttendedStratum[],
  p0: number,
  options: AttendanceOptions = {},
): AttendanceWeightedAssertion {
  checkAssertion(p0, options.alpha ?? 0.05)
  return assertWeightedRate(attendanceWeightedRate(strata, options), p0)
}

/**
 * The same of a rate that is known already; its own `alpha` holds.
 * @param p0 claimed rate, a share strictly between 0 and 1
 * @throws RangeError naming `p0` or `alpha`.
 */
export function assertWeightedRate(
  rate: AttendanceWeightedRate,
  p0: number,
): AttendanceWeightedAssertion {
  checkAssertion(p0, rate.alpha)
  return { ...rate, p0, verdict: verdictOf(rate, p0) }
}

function verdictOf({ oneSided, coveredShare }: AttendanceWeightedRate, p0: number): Verdict {
  if (oneSided === null || coveredShare === null) return 'not_demonstrated'
  const lower = coveredShare * oneSided.lower
  const upper = coveredShare * oneSided.upper + (1 - coveredShare)
  return verdictOfBounds({ lower, upper }, p0)
}
