import { checkCounts, checkOpenShare } from '../check-input.ts'
import { betaQuantile } from '../distributions/beta.ts'
import { noDataInterval, type ProportionInterval, tailOf } from './interval-result.ts'
import type { Limits } from './limits.ts'

/**
 * Exact limits of a share with probability `tail` outside each:
 * `qbeta(tail, x, n - x + 1)` and `qbeta(1 - tail, x + 1, n - x)`.
 * `x` and `n` may be fractions, for effective sample sizes; `0 <= x <= n`, `n > 0`.
 * At `x = 0` the limits are 0 and `1 - tail^(1/n)`, at `x = n` they are `tail^(1/n)` and 1.
 *
 * Source: Clopper & Pearson 1934, The use of confidence or fiducial limits illustrated in the case
 * of the binomial; for fractions Korn & Graubard 1998, Confidence intervals for proportions with
 * small expected number of positive counts estimated from survey data.
 */
export function exactLimits(x: number, n: number, tail: number): Limits {
  if (x === 0) return { lower: 0, upper: -Math.expm1(Math.log(tail) / n) }
  if (x === n) return { lower: tail ** (1 / n), upper: 1 }
  return {
    lower: betaQuantile(tail, x, n - x + 1),
    upper: betaQuantile(1 - tail, x + 1, n - x),
  }
}

/**
 * Clopper-Pearson interval of `x` satisfied answers among `n` valid, independent ones; its
 * one-sided form decides what is demonstrated.
 * `n = 0` gives [0, 1] with reason `no_data`; missing answers belong in neither number.
 *
 * Source: Clopper & Pearson 1934. Checked against R 4.2.2 binom.test.
 * @param conf confidence, by default 0.95
 * @param sides `two` (default) for one interval, `one` for two separate bounds
 * @returns limits as shares of 1
 * @throws RangeError naming `x`, `n` or `conf`.
 */
export function clopperPearson(
  x: number,
  n: number,
  conf = 0.95,
  sides: ProportionInterval['sides'] = 'two',
): ProportionInterval {
  checkCounts(x, n)
  checkOpenShare(conf, 'conf')
  if (n === 0) return noDataInterval('clopper_pearson', sides, conf)
  const limits = exactLimits(x, n, tailOf(sides, conf))
  return { method: 'clopper_pearson', sides, conf, n, estimate: x / n, ...limits, reason: null }
}
