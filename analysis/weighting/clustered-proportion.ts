import { checkOpenShare } from '../check-input.ts'
import { exactLimits } from '../interval/clopper-pearson.ts'
import type { Message } from '../message.ts'
import type { ClusterSums } from './cluster-sums.ts'
import { effectiveSize } from './effective-size.ts'
import { type StratumSummary, stratumVariance } from './stratum-variance.ts'

/** Design effect assumed where the data cannot show one (everybody satisfied, or nobody). */
export const PLANNING_DESIGN_EFFECT = 1.5

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
 * Variance by Taylor linearisation over clusters, `df = clusters - 1`, `nEff = p(1 - p)/variance`,
 * limits `qbeta(tail, u p, u(1 - p) + 1)` and `qbeta(1 - tail, u p + 1, u(1 - p))` at the capped
 * effective size u. Everybody (or nobody) satisfied: the variance is 0 by construction and
 * nEff is taken as `n / max(1, planningDeff)`. One cluster: no limits, `no_degrees_of_freedom`.
 * No answers: `no_data`.
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
  checkOptions(tail, planningDeff)
  const stratum = stratumVariance(clusters)
  if (stratum.variance === null) return withoutInterval(stratum, tail)
  const { satisfied, valid, variance } = stratum
  const p = satisfied / valid
  const df = stratum.clusters - 1
  const constant = satisfied === 0 || satisfied === valid
  const nEff = constant ? valid / Math.max(1, planningDeff) : (p * (1 - p)) / variance
  const { adjusted, used } = effectiveSize(nEff, valid, df, tail)
  const x = satisfied === valid ? used : used * p
  return {
    kind: kindOf(stratum),
    n: valid,
    clusters: stratum.clusters,
    df,
    tail,
    estimate: p,
    variance,
    se: Math.sqrt(variance),
    nEff: constant || !Number.isFinite(nEff) ? null : nEff,
    nEffAdjusted: adjusted,
    nEffUsed: used,
    designEffect: constant ? null : variance / ((p * (1 - p)) / (valid - 1)),
    ...exactLimits(x, used, tail),
    reason: null,
    warnings: warningsOf(df),
  }
}

function checkOptions(tail: number, planningDeff: number): void {
  checkOpenShare(tail, 'tail')
  if (tail >= 0.5) throw new RangeError(`tail: must be below 0.5, got ${tail}`)
  if (!(planningDeff > 0 && Number.isFinite(planningDeff))) {
    throw new RangeError(`planningDeff: must be positive and finite, got ${planningDeff}`)
  }
}

function kindOf({ satisfied, valid }: StratumSummary): ClusteredProportion['kind'] {
  if (satisfied === valid) return 'all_satisfied'
  return satisfied === 0 ? 'none_satisfied' : 'regular'
}

function warningsOf(df: number): Message[] {
  return df < 8 ? [{ code: 'few_degrees_of_freedom', params: { df, recommended: 8 } }] : []
}

function withoutInterval(stratum: StratumSummary, tail: number): ClusteredProportion {
  const { satisfied, valid, clusters } = stratum
  return {
    kind: 'no_interval',
    n: valid,
    clusters,
    df: 0,
    tail,
    estimate: valid === 0 ? null : satisfied / valid,
    variance: null,
    se: null,
    nEff: null,
    nEffAdjusted: null,
    nEffUsed: null,
    designEffect: null,
    lower: null,
    upper: null,
    reason: valid === 0 ? 'no_data' : 'no_degrees_of_freedom',
    warnings: [],
  }
}
