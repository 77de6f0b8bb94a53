import { exactLimits } from '../interval/clopper-pearson.ts'
import { effectiveSize } from './effective-size.ts'

/** What the limits of a share from a survey need to know. */
export interface KnownShare {
  /** Share of 1. */
  readonly estimate: number
  /** Its design-based variance; null where the data cannot show one. */
  readonly variance: number | null
  /** Valid answers of non-zero weight, at least 2. */
  readonly n: number
  /** At least 1. */
  readonly df: number
  /** Stands in for a design effect the data cannot show; values below 1 count as 1. */
  readonly planningDeff: number
}

/** Limits of a share, shares of 1, with the effective sizes behind them, in answers. */
export interface CappedLimits {
  /** `p(1 - p)/variance`; null where the variance is 0 or unknown. */
  readonly nEff: number | null
  readonly nEffAdjusted: number | null
  readonly nEffUsed: number
  readonly lower: number
  readonly upper: number
}

/** Which sort of share this is: at either end the variance is 0 by construction. */
export function kindOfShare(estimate: number): 'regular' | 'all_satisfied' | 'none_satisfied' {
  if (estimate >= 1) return 'all_satisfied'
  return estimate <= 0 ? 'none_satisfied' : 'regular'
}

/**
 * Korn-Graubard limits of a share, with the cap: `qbeta(tail, u p, u(1 - p) + 1)` and
 * `qbeta(1 - tail, u p + 1, u(1 - p))` at `u = min(n, nEff (qt(tail, n - 1)/qt(tail, df))²)`.
 *
 * Everybody (or nobody) satisfied, or no variance to be had: nEff is taken as
 * `n / max(1, planningDeff)`, which at the ends gives `tail^(1/u)` and 1. Clusters that do not
 * differ have variance 0 and the cap decides.
 *
 * Source: Korn & Graubard 1998, Confidence intervals for proportions with small expected number of
 * positive counts estimated from survey data; the cap: Parker et al. 2017, NCHS data presentation
 * standards for proportions.
 * @param tail probability outside one limit: alpha one-sided, half of it two-sided
 */
export function cappedLimits(share: KnownShare, tail: number): CappedLimits {
  const { estimate: p, variance, n, df, planningDeff } = share
  const shown = kindOfShare(p) === 'regular' ? variance : null
  const nEff = shown === null ? n / Math.max(1, planningDeff) : (p * (1 - p)) / shown
  const { adjusted, used } = effectiveSize(nEff, n, df, tail)
  const x = p >= 1 ? used : used * p
  return {
    nEff: shown === null || !Number.isFinite(nEff) ? null : nEff,
    nEffAdjusted: adjusted,
    nEffUsed: used,
    ...exactLimits(x, used, tail),
  }
}

/** What stands for the limits where there are none. */
export const NO_LIMITS = {
  nEff: null,
  nEffAdjusted: null,
  nEffUsed: null,
  lower: null,
  upper: null,
} as const
