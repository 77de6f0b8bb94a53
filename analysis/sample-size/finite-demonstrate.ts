import { rejects } from '../assertion/verdict.ts'
import { checkOpenShare } from '../check-input.ts'
import { smallestWhere } from '../search/smallest-where.ts'
import { approximateSample, searchLimit } from './demonstrate.ts'
import { findPlans, type SawTooth } from './find-plans.ts'
import {
  checkTruth,
  drawnAtLeast,
  type FinitePower,
  type FiniteTruth,
  finitePower,
} from './finite-power.ts'

/** People to ask; `n` is the one to plan with, that of `stable`. */
export interface FiniteDemonstration {
  readonly n: number | null
  readonly reason: 'true_rate_not_above_threshold' | null
  /** Smallest number of people with the asked power. */
  readonly first: FinitePower | null
  /** Smallest number from which every larger one has it too. */
  readonly stable: FinitePower | null
}

/**
 * How many of a counted group must be asked, without replacement, to demonstrate with the asked
 * power that at least `percent` of it is satisfied, when `trueCount` people are. Everybody asked
 * always does, so there is an answer whenever the claim is true; where it is false, null with
 * reason `true_rate_not_above_threshold`.
 *
 * Source: Wendell & Schmee 2001, Likelihood confidence intervals for proportions in finite
 * populations; Chernick & Liu 2002, The saw-toothed behavior of power versus sample size.
 * @param power asked probability of a demonstration, by default 0.8
 * @throws RangeError naming `population`, `trueCount`, `percent`, `alpha` or `power`.
 */
export function finiteDemonstrate(truth: FiniteTruth, power = 0.8): FiniteDemonstration {
  const { population, trueCount, alpha = 0.05 } = truth
  const required = checkTruth(truth)
  checkOpenShare(power, 'power')
  if (trueCount < required) {
    return { n: null, reason: 'true_rate_not_above_threshold', first: null, stable: null }
  }
  const limit = limitOf(population, required, trueCount, alpha, power)
  const teeth = finiteTeeth(population, required, trueCount, alpha)
  const { first, stable } = findPlans(teeth, power, { allowed: 0, limit })
  return {
    n: stable?.n ?? null,
    reason: null,
    first: first && finitePower(first.n, truth),
    stable: stable && finitePower(stable.n, truth),
  }
}

/** Drawing without replacement needs fewer people than drawing with it. */
function limitOf(
  population: number,
  required: number,
  trueCount: number,
  alpha: number,
  power: number,
): number {
  if (required === 1) return population
  const rates = [(required - 1) / population, trueCount / population] as const
  return searchLimit(approximateSample(...rates, alpha, power))
}

function finiteTeeth(
  population: number,
  required: number,
  trueCount: number,
  alpha: number,
): SawTooth {
  return {
    fewest: (allowed, from) =>
      smallestWhere(Math.max(from, allowed + 1), population, (n) =>
        rejects(drawnAtLeast(n - allowed, population, required - 1, n), alpha),
      ),
    power: ({ n, allowed }) => drawnAtLeast(n - allowed, population, trueCount, n),
    most: population,
    certainFrom: population - trueCount,
  }
}
