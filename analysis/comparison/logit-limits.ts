import { studentQuantile } from '../distributions/student.ts'
import type { EstimateWithLimits } from './square-and-add.ts'

/** A share (of 1) with its standard error and the degrees of freedom of that. */
export interface DesignEstimate {
  readonly estimate: number
  readonly se: number
  /** 0 when unknown, else at least 1. */
  readonly df: number
}

/**
 * Limits of a share on the logit scale, `expit(logit p ± qt se/(p(1 - p)))`; they stay within
 * [0, 1]. Null where the share is 0 or 1, which has no logit, and without degrees of freedom.
 *
 * Source: Korn & Graubard 1998, Confidence intervals for proportions with small expected number of
 * positive counts estimated from survey data; R survey 4.1.1 svyciprop "xlogit".
 * @param conf two-sided confidence
 */
export function logitLimits(
  { estimate, se, df }: DesignEstimate,
  conf: number,
): EstimateWithLimits | null {
  if (!(estimate > 0 && estimate < 1) || df < 1) return null
  const logit = Math.log(estimate / (1 - estimate))
  const half = studentQuantile(1 - (1 - conf) / 2, df) * (se / (estimate * (1 - estimate)))
  return { estimate, lower: expit(logit - half), upper: expit(logit + half) }
}

function expit(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
