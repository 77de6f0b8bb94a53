import { normalQuantile } from '../distributions/normal-quantile.ts'
import type { Limits } from '../interval/limits.ts'
import { wilsonLimits } from '../interval/wilson.ts'
import { sumOf } from '../linear/sum.ts'

/** A stratum with its share of the population, of 1, and its answers, at least one. */
export interface WeightedStratum {
  readonly weight: number
  readonly satisfied: number
  readonly n: number
}

/**
 * Limits of a weighted rate from the Wilson limits l and u of its strata, squared and added:
 * `p - sqrt(sum W² (p_h - l_h)²)` and `p + sqrt(sum W² (u_h - p_h)²)`. Unlike the variance they do
 * not vanish where everybody in a stratum is satisfied. Answers count as independent.
 *
 * Source: Zou, Huang & Zhang 2009, A note on confidence interval estimation for a linear function of
 * binomial proportions; Yan & Su 2010, Stratified Wilson and Newcombe confidence intervals.
 * @param tail probability outside one limit
 */
export function stratifiedMover(strata: readonly WeightedStratum[], tail: number): Limits {
  const z = normalQuantile(1 - tail)
  const parts = strata.map(({ weight, satisfied, n }) => {
    const rate = satisfied / n
    const { lower, upper } = wilsonLimits(satisfied, n, z)
    return { share: weight * rate, below: weight * (rate - lower), above: weight * (upper - rate) }
  })
  const estimate = sumOf(parts, ({ share }) => share)
  return {
    lower: Math.max(0, estimate - Math.sqrt(sumOf(parts, ({ below }) => below * below))),
    upper: Math.min(1, estimate + Math.sqrt(sumOf(parts, ({ above }) => above * above))),
  }
}
