import { checkAssertion } from '../assertion/check-assertion.ts'
import { rejects } from '../assertion/verdict.ts'
import { checkCount } from '../check-input.ts'
import { probabilityAtLeast } from '../distributions/binomial-probability.ts'
import { smallestWhere } from '../search/smallest-where.ts'

/**
 * The smallest number of satisfied answers among `n` with which the exact test demonstrates "the
 * rate is at least p0". Null when not even `n` of `n` would (`p0^n > alpha`), so also for `n = 0`.
 *
 * Source: Clopper & Pearson 1934, The use of confidence or fiducial limits illustrated in the case
 * of the binomial; Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions.
 * @param p0 claimed rate, a share strictly between 0 and 1
 * @param alpha largest error of a demonstration, below 0.5
 * @throws RangeError naming `n`, `p0` or `alpha`.
 */
export function criticalValue(n: number, p0: number, alpha: number): number | null {
  checkCount(n, 'n')
  checkAssertion(p0, alpha)
  return smallestWhere(1, n, (x) => rejects(probabilityAtLeast(x, n, p0), alpha))
}
