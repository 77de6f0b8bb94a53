import { studentQuantile } from '../distributions/student.ts'
import { logitLimits } from '../interval/design-intervals.ts'
import type { EstimateWithLimits } from './square-and-add.ts'

/** A share (of 1) with its standard error and the degrees of freedom of that. */
export interface DesignEstimate {
  readonly estimate: number
  readonly se: number
  /** 0 when unknown, else at least 1. */
  readonly df: number
}

/**
 * A share with its limits on the logit scale; they stay within [0, 1]. Null where the share is 0 or
 * 1, which has no logit, and without degrees of freedom.
 *
 * Source: see `logitLimits`.
 * @param conf two-sided confidence, strictly between 0 and 1
 */
export function withLogitLimits(
  { estimate, se, df }: DesignEstimate,
  conf: number,
): EstimateWithLimits | null {
  if (!(estimate > 0 && estimate < 1) || df < 1) return null
  const quantile = studentQuantile(1 - (1 - conf) / 2, df)
  return { estimate, ...logitLimits({ estimate, se, quantile }) }
}
