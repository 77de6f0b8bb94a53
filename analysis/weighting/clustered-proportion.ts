import type { Message } from '../message.ts'
import { cappedLimits, kindOfShare, NO_LIMITS } from './capped-limits.ts'
import type { ClusterSums } from './cluster-sums.ts'
import { checkLimitOptions, PLANNING_DESIGN_EFFECT } from './planning-design-effect.ts'
import { fewDegreesOfFreedom } from './presentation-flags.ts'
import { stratumVariance } from './stratum-variance.ts'

/** What may be set of `clusteredProportion`. */
export interface ClusteredOptions {
  /** Probability outside one limit: alpha for one-sided bounds, half the error for an interval. */
  readonly tail?: number
  /** Used by the degenerate cases only; values below 1 count as 1. */
  readonly planningDeff?: number
}

/** A share of clustered answers with its capped Korn-Graubard limits; shares of 1. */
export interface ClusteredProportion {
  readonly kind: 'regular' | 'all_satisfied' | 'none_satisfied' | 'no_interval'
  readonly n: number
  readonly clusters: number
  readonly df: number
  readonly tail: number
  readonly estimate: number | null
  readonly variance: number | null
  readonly se: number | null
  readonly nEff: number | null
  readonly nEffAdjusted: number | null
  readonly nEffUsed: number | null
  readonly designEffect: number | null
  readonly lower: number | null
  readonly upper: number | null
  readonly reason: 'no_data' | 'no_degrees_of_freedom' | null
  readonly warnings: readonly Message[]
}

/**
 * The share of satisfied answers when answers come in clusters (everybody at one event hears the
 * same talk), with limits that are honest about it. Unweighted, one stratum.
 *
 * Variance by Taylor linearisation over clusters, `df = clusters - 1`, limits and degenerate cases
 * by `cappedLimits`. One cluster: no limits, `no_degrees_of_freedom`. No answers: `no_data`.
 *
 * Source: Korn & Graubard 1998, Confidence intervals for proportions with small expected number of
 * positive counts estimated from survey data; Parker et al. 2017, NCHS data presentation standards
 * for proportions. Checked against R survey 4.1.1.
 * @throws RangeError naming `tail` or `planningDeff`.
 */
export function clusteredProportion(
  clusters: ClusterSums,
  options: ClusteredOptions = {},
): ClusteredProportion {
  const { tail = 0.05, planningDeff = PLANNING_DESIGN_EFFECT } = options
  checkLimitOptions(tail, planningDeff)
  const { satisfied, valid: n, variance } = stratumVariance(clusters)
  const estimate = n === 0 ? null : satisfied / n
  const counted = { n, clusters: clusters.clusters, tail, estimate, variance }
  if (variance === null || estimate === null) {
    const reason = n === 0 ? 'no_data' : 'no_degrees_of_freedom'
    const none = { ...NO_LIMITS, se: null, designEffect: null }
    return { kind: 'no_interval', ...counted, df: 0, ...none, reason, warnings: [] }
  }
  const df = clusters.clusters - 1
  const kind = kindOfShare(estimate)
  return {
    kind,
    ...counted,
    df,
    se: Math.sqrt(variance),
    ...cappedLimits({ estimate, variance, n, df, planningDeff }, tail),
    designEffect: kind === 'regular' ? variance / ((estimate * (1 - estimate)) / (n - 1)) : null,
    reason: null,
    warnings: fewDegreesOfFreedom(df),
  }
}
