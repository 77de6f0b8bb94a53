import { checkAssertion } from '../assertion/check-assertion.ts'
import { checkClosedShare, checkOpenShare } from '../check-input.ts'
import { probabilityAtLeast } from '../distributions/binomial-probability.ts'
import { normalQuantile } from '../distributions/normal-quantile.ts'
import { TIE_TOLERANCE } from '../tie-tolerance.ts'
import { fewestAnswers } from './acceptance.ts'
import type { ExactPower } from './exact-power.ts'
import { findPlans, type Plan, type SawTooth } from './find-plans.ts'
import { searchRange } from './search-range.ts'

/** What is to be demonstrated; shares of 1. */
export interface DemonstrationGoal {
  /** Claimed rate, strictly between 0 and 1. */
  readonly p0: number
  /** True rate that is hoped for, from 0 to 1. */
  readonly pTrue: number
  /** Largest error of a demonstration, below 0.5, by default 0.05. */
  readonly alpha?: number
  /** Asked probability of a demonstration, by default 0.8. */
  readonly power?: number
}

/** A number of answers that demonstrates: nothing in it is missing. */
type DemonstrationPlan = Readonly<Record<keyof ExactPower, number>>

/** Answers needed; `n` is the one to plan with, that of `stable`. */
export interface Demonstration {
  readonly n: number | null
  readonly reason: 'true_rate_not_above_threshold' | 'out_of_reach' | null
  /** The size by the normal approximation, not rounded. */
  readonly normalApproximation: number | null
  /** Smallest number of answers with the asked power. */
  readonly first: DemonstrationPlan | null
  /** Smallest number from which every larger one has it too. */
  readonly stable: DemonstrationPlan | null
}

/** Beyond so many answers nobody plans, and a search would take minutes. */
export const MOST_ANSWERS = 10_000_000

/**
 * How many valid, independent answers demonstrate "the rate is at least p0" with the asked power
 * when the true rate is `pTrue`, by the exact test. Power is saw-toothed: plan with `stable`.
 * For answers in events multiply by a design effect.
 *
 * A true rate that is not above p0 gives null with reason `true_rate_not_above_threshold`, one so
 * little above that ten million answers would not do gives `out_of_reach`.
 *
 * Source: Chernick & Liu 2002, The saw-toothed behavior of power versus sample size; Fleiss, Levin
 * & Paik 2003, Statistical Methods for Rates and Proportions.
 * @throws RangeError naming `p0`, `pTrue`, `alpha` or `power`.
 */
export function demonstrate(goal: DemonstrationGoal): Demonstration {
  const { p0, pTrue, alpha = 0.05, power = 0.8 } = goal
  checkAssertion(p0, alpha)
  checkClosedShare(pTrue, 'pTrue')
  checkOpenShare(power, 'power')
  const none = { n: null, first: null, stable: null }
  if (pTrue <= p0 + TIE_TOLERANCE) {
    return { ...none, normalApproximation: null, reason: 'true_rate_not_above_threshold' }
  }
  const normalApproximation = approximateSample(p0, pTrue, alpha, power)
  if (normalApproximation > MOST_ANSWERS) {
    return { ...none, normalApproximation, reason: 'out_of_reach' }
  }
  const range = searchRange({ p0, pTrue, alpha }, power, searchLimit(normalApproximation))
  const { first, stable } = findPlans(binomialTeeth(p0, pTrue, alpha), power, range)
  const describe = (plan: Plan) => describePlan(plan, p0, pTrue)
  return {
    n: stable?.n ?? null,
    reason: null,
    normalApproximation,
    first: first && describe(first),
    stable: stable && describe(stable),
  }
}

/** Answers by the normal approximation, with `0 < p0 < pTrue <= 1`. */
export function approximateSample(p0: number, pTrue: number, alpha: number, power: number): number {
  const underClaim = normalQuantile(1 - alpha) * Math.sqrt(p0 * (1 - p0))
  const underTruth = normalQuantile(power) * Math.sqrt(pTrue * (1 - pTrue))
  return ((underClaim + underTruth) / (pTrue - p0)) ** 2
}

/** Where a search may end: no tooth so far out reaches below the target. */
export function searchLimit(approximation: number): number {
  return Math.ceil(2 * approximation) + 200
}

function binomialTeeth(p0: number, pTrue: number, alpha: number): SawTooth {
  return {
    fewest: (allowed, from) => fewestAnswers(allowed, p0, alpha, from),
    power: ({ n, allowed }) => probabilityAtLeast(n - allowed, n, pTrue),
    most: Number.POSITIVE_INFINITY,
    certainFrom: pTrue === 1 ? 0 : Number.POSITIVE_INFINITY,
  }
}

function describePlan({ n, allowed }: Plan, p0: number, pTrue: number): DemonstrationPlan {
  const criticalX = n - allowed
  return {
    n,
    criticalX,
    allowedDissatisfied: allowed,
    size: probabilityAtLeast(criticalX, n, p0),
    power: probabilityAtLeast(criticalX, n, pTrue),
  }
}
