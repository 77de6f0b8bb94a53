import { checkAlpha } from '../assertion/check-assertion.ts'
import { requiredCount } from '../assertion/required-count.ts'
import { rejects } from '../assertion/verdict.ts'
import { checkCount } from '../check-input.ts'
import { hypergeometricProbability } from '../distributions/hypergeometric.ts'
import { smallestWhere } from '../search/smallest-where.ts'
import type { ExactPower } from './exact-power.ts'

/** A claim about a counted group, and how many of it really are satisfied. */
export interface FiniteTruth {
  /** People in the group, at least 1. */
  readonly population: number
  /** Satisfied people among all, 0 to `population`. */
  readonly trueCount: number
  /** Claimed rate in percent, above 0 and at most 100; may have decimals. */
  readonly percent: number
  /** Largest error of a demonstration, below 0.5; by default 0.05. */
  readonly alpha?: number
}

/** The power of the exact test without replacement; `requiredCount` people are the claim. */
export interface FinitePower extends ExactPower {
  readonly requiredCount: number
}

/** Probability of at least `x` satisfied among `draws` people drawn, of whom `marked` exist. */
export function drawnAtLeast(x: number, population: number, marked: number, draws: number): number {
  return hypergeometricProbability(x - 1, { population, marked, draws }, 'upper')
}

/**
 * Refuses a truth that is no part of its group; returns the count the claim needs.
 * @throws RangeError naming `population`, `percent`, `trueCount` or `alpha`.
 */
export function checkTruth({ population, trueCount, percent, alpha = 0.05 }: FiniteTruth): number {
  const required = requiredCount(population, percent)
  checkCount(trueCount, 'trueCount')
  if (trueCount > population) {
    throw new RangeError(
      `trueCount: must not be above population = ${population}, got ${trueCount}`,
    )
  }
  checkAlpha(alpha)
  return required
}

/**
 * How likely `n` of a counted group, drawn without replacement, demonstrate that at least `percent`
 * of the group is satisfied, when `trueCount` people are. `size` is the probability when one person
 * too few is. Where no outcome demonstrates: critical value null, power 0; with everybody asked the
 * power is 0 or 1.
 *
 * Source: Wendell & Schmee 2001, Likelihood confidence intervals for proportions in finite
 * populations; Buonaccorsi 1987, A note on confidence intervals for proportions in finite
 * populations.
 * @param n people asked, 0 to `population`
 * @throws RangeError naming `n`, `population`, `trueCount`, `percent` or `alpha`.
 */
export function finitePower(n: number, truth: FiniteTruth): FinitePower {
  const { population, trueCount, alpha = 0.05 } = truth
  const required = checkTruth(truth)
  checkCount(n, 'n')
  if (n > population) throw new RangeError(`n: must not be above ${population}, got ${n}`)
  const chance = (x: number, marked: number) => drawnAtLeast(x, population, marked, n)
  const criticalX = smallestWhere(1, n, (x) => rejects(chance(x, required - 1), alpha))
  const known = { n, requiredCount: required, criticalX }
  if (criticalX === null) return { ...known, allowedDissatisfied: null, size: 0, power: 0 }
  return {
    ...known,
    allowedDissatisfied: n - criticalX,
    size: chance(criticalX, required - 1),
    power: chance(criticalX, trueCount),
  }
}
