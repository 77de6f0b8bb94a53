import { checkCount } from '../check-input.ts'
import { hypergeometricProbability } from '../distributions/hypergeometric.ts'
import { smallestWhere } from '../search/smallest-where.ts'
import { checkAlpha } from './check-assertion.ts'
import { requiredCount } from './required-count.ts'
import { rejects, type Verdict, verdictOfTests } from './verdict.ts'

/** A claim about a counted group of people and what a simple random sample of them answered. */
export interface FiniteClaim {
  /** People in the group, at least 1. */
  readonly population: number
  /** How many of them gave a valid answer. */
  readonly sample: number
  /** How many of those were satisfied. */
  readonly satisfied: number
  /** The claimed rate in percent, above 0 and at most 100; may have decimals. */
  readonly percent: number
  /** Largest error of each statement, below 0.5; by default 0.05. */
  readonly alpha?: number
}

/** Result of `assertFinitePopulation`; counts are people, rates are shares of 1. */
export interface FiniteAssertion {
  readonly population: number
  readonly sample: number
  readonly alpha: number
  readonly estimate: number | null
  /** Satisfied people the claim needs. */
  readonly requiredCount: number
  readonly pValueGreater: number
  readonly pValueLess: number
  /** One-sided bounds for the number of satisfied people, each at `1 - alpha`. */
  readonly lowerCount: number
  readonly upperCount: number
  readonly lowerRate: number
  readonly upperRate: number
  /** Whether everybody was asked, so that nothing is left to chance. */
  readonly certain: boolean
  readonly verdict: Verdict
  readonly reason: 'no_data' | null
}

/**
 * Whether a sample without replacement demonstrates or refutes the claim that at least `percent` of
 * a counted group is satisfied: exact hypergeometric tests in both directions and the bounds that
 * belong to them. Worth using when more than 5 % of the group answered; with the whole group asked
 * the verdict is certain.
 *
 * An empty sample gives p-values of 1, bounds of nobody and everybody, `not_demonstrated` and the
 * reason `no_data`. People without a valid answer count in `population` only.
 *
 * Source: Buonaccorsi 1987, A note on confidence intervals for proportions in finite populations;
 * Wendell & Schmee 2001, Likelihood confidence intervals for proportions in finite populations.
 * @throws RangeError naming `population`, `sample`, `satisfied`, `percent` or `alpha`.
 */
export function assertFinitePopulation(claim: FiniteClaim): FiniteAssertion {
  const { population, sample, satisfied, percent, alpha = 0.05 } = claim
  const required = requiredCount(population, percent)
  checkPart(sample, 'sample', population, 'population')
  checkPart(satisfied, 'satisfied', sample, 'sample')
  checkAlpha(alpha)
  const chances = chancesOf(population, sample, satisfied)
  const pValueGreater = chances.atLeast(required - 1)
  const pValueLess = chances.atMost(required)
  const bounds = countBounds(claim, alpha)
  const none = sample === 0
  return {
    population,
    sample,
    alpha,
    estimate: none ? null : satisfied / sample,
    requiredCount: required,
    pValueGreater,
    pValueLess,
    ...bounds,
    lowerRate: bounds.lowerCount / population,
    upperRate: bounds.upperCount / population,
    certain: sample === population,
    verdict: verdictOfTests(pValueGreater, pValueLess, alpha),
    reason: none ? 'no_data' : null,
  }
}

/** The two tails of the observed count, given how many of the group are satisfied. */
function chancesOf(population: number, draws: number, x: number) {
  return {
    atLeast: (marked: number) =>
      hypergeometricProbability(x - 1, { population, marked, draws }, 'upper'),
    atMost: (marked: number) =>
      hypergeometricProbability(x, { population, marked, draws }, 'lower'),
  }
}

/** The smallest and the largest number of satisfied people that the sample does not reject. */
function countBounds({ population, sample, satisfied }: FiniteClaim, alpha: number) {
  const { atLeast, atMost } = chancesOf(population, sample, satisfied)
  const most = population - (sample - satisfied)
  const lower = smallestWhere(satisfied, most, (count) => !rejects(atLeast(count), alpha))
  const tooMany = smallestWhere(satisfied, most, (count) => rejects(atMost(count), alpha))
  return { lowerCount: lower ?? most, upperCount: (tooMany ?? most + 1) - 1 }
}

function checkPart(part: number, field: string, whole: number, of: string): void {
  checkCount(part, field)
  if (part > whole)
    throw new RangeError(`${field}: must not be above ${of} = ${whole}, got ${part}`)
}
