import type { Limits } from '../interval/limits.ts'
import type { Message } from '../message.ts'
import { cappedLimits, type KnownShare, kindOfShare, NO_LIMITS } from './capped-limits.ts'
import { presentationFlags } from './presentation-flags.ts'
import type { StratumFigures } from './stratum-figures.ts'
import type { WeightedShare } from './weighted-share.ts'

/** Limits of a weighted share, shares of 1; null with a reason where there are none. */
export interface AttendanceLimits {
  readonly kind: 'regular' | 'all_satisfied' | 'none_satisfied' | 'no_interval'
  readonly nEff: number | null
  readonly nEffAdjusted: number | null
  readonly nEffUsed: number | null
  /** Capped Korn-Graubard limits at the two-sided confidence, of the covered part. */
  readonly lower: number | null
  readonly upper: number | null
  /** The same as one-sided bounds. */
  readonly oneSided: Limits | null
  readonly reason: 'no_data' | 'no_degrees_of_freedom' | null
  readonly warnings: readonly Message[]
}

/**
 * Two-sided limits and one-sided bounds of a weighted share, with the warnings about showing it.
 * Where all answers of every stratum are alike, or the variance is 0 beside a stratum of one cluster,
 * the data show no design effect: the limits take the larger of `planningDeff` and the effect of the
 * weights.
 */
export function attendanceLimits(
  share: WeightedShare,
  strata: readonly StratumFigures[],
  { conf, alpha, planningDeff }: { conf: number; alpha: number; planningDeff: number },
): AttendanceLimits {
  const { estimate, variance, n, df } = share
  if (estimate === null || variance === null) return without('no_data')
  if (df < 1) return without('no_degrees_of_freedom')
  const alike = strata.every(({ rate }) => rate === 0 || rate === 1)
  const unseen = variance === 0 && (alike || strata.some(({ lonely }) => lonely))
  const known: KnownShare = {
    estimate,
    variance: unseen ? null : variance,
    n,
    df,
    planningDeff: Math.max(planningDeff, share.deffKish ?? 1),
  }
  const limits = cappedLimits(known, (1 - conf) / 2)
  const { lower, upper } = cappedLimits(known, alpha)
  return {
    kind: kindOfShare(estimate),
    ...limits,
    oneSided: { lower, upper },
    reason: null,
    warnings: presentationFlags({ ...known, ...limits, nEff: limits.nEff ?? limits.nEffUsed }),
  }
}

function without(reason: 'no_data' | 'no_degrees_of_freedom'): AttendanceLimits {
  return { kind: 'no_interval', ...NO_LIMITS, oneSided: null, reason, warnings: [] }
}
