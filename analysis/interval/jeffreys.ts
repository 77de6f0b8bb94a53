import { checkCounts, checkOpenShare } from '../check-input.ts'
import { betaQuantile } from '../distributions/beta.ts'
import { exactLimits } from './clopper-pearson.ts'
import { noDataInterval, type ProportionInterval, tailOf } from './interval-result.ts'
import type { Limits } from './limits.ts'

function jeffreysLimits(x: number, n: number, tail: number): Limits {
  return {
    lower: x === 0 ? 0 : betaQuantile(tail, x + 0.5, n - x + 0.5),
    upper: x === n ? 1 : betaQuantile(1 - tail, x + 0.5, n - x + 0.5),
  }
}

/** Nobody or everybody satisfied: as Clopper-Pearson; one answer from there: the limit is the end. */
function modifiedLimits(x: number, n: number, tail: number): Limits {
  if (x === 0 || x === n) return exactLimits(x, n, tail)
  const { lower, upper } = jeffreysLimits(x, n, tail)
  return { lower: x === 1 ? 0 : lower, upper: x === n - 1 ? 1 : upper }
}

/**
 * Jeffreys interval of `x` satisfied answers among `n` valid, independent ones: quantiles of the
 * beta distribution with half an answer added on each side, which nearly is the mid-P interval.
 *
 * `n = 0` gives [0, 1] with reason `no_data`; `x = 0` and `x = n` give a limit of exactly 0 or 1.
 *
 * Source: Brown, Cai & DasGupta 2001, Interval estimation for a binomial proportion.
 * @param conf confidence, by default 0.95
 * @param sides `two` (default) for one interval, `one` for two separate bounds
 * @returns limits as shares of 1
 * @throws RangeError naming `x`, `n` or `conf`.
 */
export function jeffreys(
  x: number,
  n: number,
  conf = 0.95,
  sides: ProportionInterval['sides'] = 'two',
): ProportionInterval {
  checkCounts(x, n)
  checkOpenShare(conf, 'conf')
  if (n === 0) return noDataInterval('jeffreys', sides, conf)
  const limits = jeffreysLimits(x, n, tailOf(sides, conf))
  return { method: 'jeffreys', sides, conf, n, estimate: x / n, ...limits, reason: null }
}

/**
 * Jeffreys interval modified near the ends, where the plain one covers too seldom: with nobody or
 * everybody satisfied the other limit is Clopper-Pearson's; with at most one satisfied answer the
 * lower limit is 0, with at most one dissatisfied the upper limit is 1. Else as `jeffreys`.
 *
 * Source: Brown, Cai & DasGupta 2001, Interval estimation for a binomial proportion.
 * @param conf confidence, by default 0.95
 * @param sides `two` (default) for one interval, `one` for two separate bounds
 * @returns limits as shares of 1; `n = 0` gives [0, 1] with reason `no_data`
 * @throws RangeError naming `x`, `n` or `conf`.
 */
export function modifiedJeffreys(
  x: number,
  n: number,
  conf = 0.95,
  sides: ProportionInterval['sides'] = 'two',
): ProportionInterval {
  checkCounts(x, n)
  checkOpenShare(conf, 'conf')
  if (n === 0) return noDataInterval('modified_jeffreys', sides, conf)
  const limits = modifiedLimits(x, n, tailOf(sides, conf))
  return { method: 'modified_jeffreys', sides, conf, n, estimate: x / n, ...limits, reason: null }
}
