import { checkClosedShare, checkCount, checkOpenShare } from '../check-input.ts'
import { normalQuantile } from '../distributions/normal-quantile.ts'
import { checkPositive } from '../distributions/tail.ts'
import { roundUpSample } from './round-up-sample.ts'

/** What an interval of a wanted width is planned for. */
export interface PrecisionPlan {
  /** Expected rate, a share strictly between 0 and 1. */
  readonly p: number
  /** Wanted half width of the interval, a share strictly between 0 and 1. */
  readonly halfWidth: number
  /** Confidence of the two-sided interval, by default 0.95. */
  readonly conf?: number
  /** People there are to ask, at least 1; null (default) when there is no end of them. */
  readonly population?: number | null
  /** Design effect of clusters and weights, by default 1. */
  readonly deff?: number
  /** Share of the invited who answer, above 0 and at most 1, by default 1. */
  readonly responseRate?: number
}

/** Sizes step by step, unrounded, and what to plan with, in whole people. */
export interface PrecisionSample {
  /** Simple random sample from an endless population. */
  readonly n0: number
  /** The same from the given population. */
  readonly nFpc: number
  /** With the design effect, then corrected for the population. */
  readonly nDesign: number
  readonly required: number
  readonly invitations: number
}

/**
 * How many answers give an interval of a wanted half width around an expected rate:
 * `n0 = z² p (1 - p) / d²`; the design effect multiplies n0 before the finite population correction
 * `n0 / (1 + (n0 - 1)/N)`; invitations are the required answers over the response rate.
 *
 * Source: Cochran 1977, Sampling Techniques; Kish 1965, Survey Sampling.
 * @throws RangeError naming `p`, `halfWidth`, `conf`, `population`, `deff` or `responseRate`.
 */
export function sampleForPrecision(plan: PrecisionPlan): PrecisionSample {
  const { p, halfWidth, conf = 0.95, population = null, deff = 1, responseRate = 1 } = plan
  checkOpenShare(p, 'p')
  checkOpenShare(halfWidth, 'halfWidth')
  checkOpenShare(conf, 'conf')
  checkPositive(deff, 'deff')
  checkClosedShare(responseRate, 'responseRate')
  checkPositive(responseRate, 'responseRate')
  if (population !== null) {
    checkCount(population, 'population')
    checkPositive(population, 'population')
  }
  const z = normalQuantile((1 + conf) / 2)
  const n0 = (z * z * p * (1 - p)) / (halfWidth * halfWidth)
  const nDesign = correctForPopulation(n0 * deff, population)
  const required = roundUpSample(nDesign)
  return {
    n0,
    nFpc: correctForPopulation(n0, population),
    nDesign,
    required,
    invitations: roundUpSample(required / responseRate),
  }
}

function correctForPopulation(n: number, population: number | null): number {
  return population === null ? n : n / (1 + (n - 1) / population)
}
