import { normalQuantile } from '../distributions/normal-quantile.ts'
import { studentQuantile } from '../distributions/student.ts'
import { exactLimits } from '../interval/clopper-pearson.ts'
import { arcsineLimits, logitLimits, symmetricLimits } from '../interval/design-intervals.ts'
import type { Limits } from '../interval/limits.ts'
import { wilsonLimits } from '../interval/wilson.ts'
import { type CappedLimits, type KnownShare, kindOfShare } from './capped-limits.ts'

/** Intervals of one share by several methods; null where a method would claim a false certainty. */
export interface ShareIntervals {
  /** Korn-Graubard with the cap: the one to show. */
  readonly betaCapped: Limits
  /** Korn-Graubard without it, as R computes it. */
  readonly beta: Limits | null
  readonly logit: Limits | null
  /** Wilson at the capped effective size. */
  readonly wilsonEff: Limits
  readonly mean: Limits | null
  readonly asin: Limits | null
}

/**
 * The intervals of a share by every method, from its capped limits.
 *
 * Source: Korn & Graubard 1998; Franco, Little, Louis & Slud 2019, Comparative study of confidence
 * intervals for proportions in complex sample surveys. Checked against R survey 4.1.1 svyciprop.
 */
export function shareIntervals(
  { estimate, variance, df }: KnownShare,
  { lower, upper, nEffAdjusted, nEffUsed }: CappedLimits,
  tail: number,
): ShareIntervals {
  const x = estimate >= 1 ? nEffUsed : nEffUsed * estimate
  const always = {
    betaCapped: { lower, upper },
    wilsonEff: wilsonLimits(x, nEffUsed, normalQuantile(1 - tail)),
  }
  const varies = kindOfShare(estimate) === 'regular' && variance !== null && variance > 0
  if (!varies || nEffAdjusted === null) {
    return { ...always, beta: null, logit: null, mean: null, asin: null }
  }
  const share = { estimate, se: Math.sqrt(variance), quantile: studentQuantile(1 - tail, df) }
  return {
    ...always,
    beta: exactLimits(nEffAdjusted * estimate, nEffAdjusted, tail),
    logit: logitLimits(share),
    mean: symmetricLimits(share),
    asin: arcsineLimits(share),
  }
}
