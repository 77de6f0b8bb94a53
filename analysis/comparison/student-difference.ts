import { studentQuantile, studentTwoSided } from '../distributions/student.ts'
import type { DifferenceLimits } from './square-and-add.ts'

/** A standard error of a share below this is 0 with rounding errors. */
export const ROUNDING = 1e-14

/** Why a difference has no test: the variance is 0 or has no degrees of freedom. */
export type NoTest = 'no_variation' | 'no_degrees_of_freedom'

/** A difference with its t test and t interval; nulls with a reason where there is no test. */
export interface StudentDifference {
  readonly difference: number
  readonly se: number
  readonly df: number
  readonly conf: number
  readonly t: number | null
  readonly pValue: number | null
  /** `d ± qt se`; not clipped. */
  readonly ci: DifferenceLimits | null
  readonly reason: NoTest | null
}

/**
 * The two-sided t test of a difference and its interval. A standard error of 0,
 * rounding apart, tests nothing:
 * no variation between clusters is not certainty.
 * @param conf two-sided confidence
 */
export function studentDifference(
  difference: number,
  se: number,
  df: number,
  conf: number,
): StudentDifference {
  const base = { difference, se, df, conf }
  const none = { ...base, t: null, pValue: null, ci: null }
  if (df < 1) return { ...none, reason: 'no_degrees_of_freedom' }
  if (se <= ROUNDING) return { ...none, reason: 'no_variation' }
  const t = difference / se
  const half = studentQuantile(1 - (1 - conf) / 2, df) * se
  const ci = { lower: difference - half, upper: difference + half }
  return { ...base, t, pValue: studentTwoSided(t, df), ci, reason: null }
}
