import { sum, sumOf } from '../linear/sum.ts'
import type { DesignEffects } from './design-effects.ts'
import type { StratumFigures } from './stratum-figures.ts'

/** A share put together from strata, without its limits. */
export interface WeightedShare extends DesignEffects {
  readonly n: number
  readonly clusters: number
  /** Clusters less strata. */
  readonly df: number
  /** People the strata stand for. */
  readonly people: number
  readonly estimate: number | null
  readonly variance: number | null
  readonly se: number | null
}

/**
 * The share `sum N_h p_h / sum N_h` with its variance and design effects, from sums of strata.
 * Without strata all is null or 0.
 *
 * Source: Holt & Smith 1979, Post stratification; Kish 1992, Weighting for unequal Pi.
 */
export function weightedShare(strata: readonly StratumFigures[]): WeightedShare {
  const n = strata.reduce((all, one) => all + one.n, 0)
  const clusters = strata.reduce((all, one) => all + one.clusters, 0)
  const people = sum(strata.map(({ attendance }) => attendance))
  const counted = { n, clusters, df: clusters - strata.length, people }
  if (strata.length === 0) {
    const none = { estimate: null, variance: null, se: null }
    return { ...counted, ...none, deff: null, deffReplace: null, deffKish: null }
  }
  const estimate = sumOf(strata, ({ attendance, rate }) => attendance * rate) / people
  const variance = sumOf(strata, (one) => one.weight * one.weight * one.variance)
  const simple = n > 1 ? (estimate * (1 - estimate)) / (n - 1) : 0
  const deffReplace = simple > 0 ? variance / simple : null
  return {
    ...counted,
    estimate,
    variance,
    se: Math.sqrt(variance),
    deff: deffReplace !== null && people > n ? deffReplace / (1 - n / people) : null,
    deffReplace,
    deffKish: n * sumOf(strata, (one) => (one.weight * one.weight) / one.n),
  }
}
