import { checkAssertion } from '../assertion/check-assertion.ts'
import { verdictOfBounds } from '../assertion/verdict.ts'
import { checkClosedShare, checkCount, checkOpenShare } from '../check-input.ts'
import { probabilityAtLeast, probabilityAtMost } from '../distributions/binomial-probability.ts'
import type { IntervalMethod } from '../interval/interval-result.ts'
import { proportionInterval } from '../interval/proportion-interval.ts'
import { smallestWhere } from '../search/smallest-where.ts'
import { TIE_TOLERANCE } from '../tie-tolerance.ts'
import { criticalValue } from './critical-value.ts'

/**
 * The probability that the two-sided interval from `n` valid, independent answers holds the true
 * share `p`: the sum of the probabilities of the counts whose interval does.
 *
 * With every method the counts whose upper limit reaches `p` are those from some count on, and
 * those whose lower limit does not pass it are those up to some count, so only these two are sought.
 * Without answers the interval is [0, 1] and the probability 1.
 *
 * Source: Brown, Cai & DasGupta 2001, Interval estimation for a binomial proportion.
 * @param p true share, from 0 to 1
 * @param conf nominal confidence of the interval, by default 0.95
 * @param method by default `wilson`
 * @throws RangeError naming `n`, `p`, `conf` or `method`.
 */
export function coverage(
  n: number,
  p: number,
  conf = 0.95,
  method: IntervalMethod = 'wilson',
): number {
  checkCount(n, 'n')
  checkClosedShare(p, 'p')
  checkOpenShare(conf, 'conf')
  const limits = (x: number) => proportionInterval(x, n, { method, conf })
  const least = smallestWhere(0, n, (x) => limits(x).upper >= p - TIE_TOLERANCE) ?? n + 1
  const tooMany = smallestWhere(0, n, (x) => limits(x).lower > p + TIE_TOLERANCE) ?? n + 1
  if (tooMany <= least) return 0
  const below = least === 0 ? 0 : probabilityAtMost(least - 1, n, p)
  const above = tooMany > n ? 0 : probabilityAtLeast(tooMany, n, p)
  return Math.max(0, 1 - below - above)
}

/**
 * The real probability of a false "demonstrated" when the true rate is exactly `p0`: that the
 * one-sided lower bound of `n` valid, independent answers at confidence `1 - alpha` reaches p0.
 * `clopper_pearson` is the exact test and never above alpha; the others may be.
 * 0 where no count demonstrates.
 *
 * Source: Cai 2005, One-sided confidence intervals in discrete distributions.
 * @param p0 claimed rate, a share strictly between 0 and 1
 * @param alpha nominal error of a demonstration, below 0.5, by default 0.05
 * @param method by default `clopper_pearson`
 * @throws RangeError naming `n`, `p0`, `alpha` or `method`.
 */
export function size(
  n: number,
  p0: number,
  alpha = 0.05,
  method: IntervalMethod = 'clopper_pearson',
): number {
  checkCount(n, 'n')
  checkAssertion(p0, alpha)
  const critical =
    method === 'clopper_pearson'
      ? criticalValue(n, p0, alpha)
      : smallestWhere(1, n, (x) => boundDemonstrates(x, n, p0, alpha, method))
  return critical === null ? 0 : probabilityAtLeast(critical, n, p0)
}

function boundDemonstrates(
  x: number,
  n: number,
  p0: number,
  alpha: number,
  method: IntervalMethod,
): boolean {
  const bounds = proportionInterval(x, n, { method, conf: 1 - alpha, sides: 'one' })
  return verdictOfBounds(bounds, p0) === 'demonstrated'
}
