import { checkAssertion } from '../assertion/check-assertion.ts'
import { rejects } from '../assertion/verdict.ts'
import { checkCount } from '../check-input.ts'
import { probabilityAtLeast } from '../distributions/binomial-probability.ts'
import { smallestFrom } from '../search/smallest-where.ts'

/** The fewest answers of `from` and more that demonstrate with `dissatisfied` among them. */
export function fewestAnswers(dissatisfied: number, p0: number, alpha: number, from = 0): number {
  const least = Math.max(from, dissatisfied + 1)
  return smallestFrom(least, (n) => rejects(probabilityAtLeast(n - dissatisfied, n, p0), alpha))
}

/**
 * The smallest number of valid, independent answers with which `dissatisfied` dissatisfied ones
 * still demonstrate "the rate is at least p0", and the exact p-value there: the rule of a sampling
 * plan that accepts up to that many.
 *
 * Source: exact binomial test, Clopper & Pearson 1934; Fleiss, Levin & Paik 2003, Statistical
 * Methods for Rates and Proportions.
 * @param dissatisfied whole number, 0 or more
 * @param p0 claimed rate, a share strictly between 0 and 1
 * @param alpha largest error of a demonstration, below 0.5, by default 0.05
 * @throws RangeError naming `dissatisfied`, `p0` or `alpha`.
 */
export function acceptance(
  dissatisfied: number,
  p0: number,
  alpha = 0.05,
): { n: number; pValue: number } {
  checkCount(dissatisfied, 'dissatisfied')
  checkAssertion(p0, alpha)
  const n = fewestAnswers(dissatisfied, p0, alpha)
  return { n, pValue: probabilityAtLeast(n - dissatisfied, n, p0) }
}
