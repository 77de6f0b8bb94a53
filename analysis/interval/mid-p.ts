import { checkCounts, checkOpenShare } from '../check-input.ts'
import { probabilityAtLeast } from '../distributions/binomial-probability.ts'
import { bisect } from '../search/bisect.ts'
import { noDataInterval, type ProportionInterval, tailOf } from './interval-result.ts'

/** `P(X > x) + P(X = x)/2`, as the mean of two upper tails; for `0 < x <= n`. */
function midTail(x: number, n: number, p: number): number {
  const beyond = x === n ? 0 : probabilityAtLeast(x + 1, n, p)
  return (probabilityAtLeast(x, n, p) + beyond) / 2
}

/** The share at which `x` and more, counting `x` half, have probability `tail`. */
function lowerLimit(x: number, n: number, tail: number): number {
  if (x === 0) return 0
  if (x === n) return Math.min(1, (2 * tail) ** (1 / n))
  return bisect((p) => midTail(x, n, p), tail, 0, 1)
}

/**
 * Mid-P interval of `x` satisfied answers among `n` valid, independent ones: the exact interval
 * with only half of the probability of the observed count in each tail. Less conservative than
 * Clopper-Pearson, without its guarantee.
 *
 * `n = 0` gives [0, 1] with reason `no_data`; `x = 0` and `x = n` give a limit of exactly 0 or 1.
 *
 * Source: Newcombe 1998, Two-sided confidence intervals for the single proportion (method 6).
 * @param conf confidence, by default 0.95
 * @param sides `two` (default) for one interval, `one` for two separate bounds
 * @returns limits as shares of 1, found to 1e-15
 * @throws RangeError naming `x`, `n` or `conf`.
 */
export function midP(
  x: number,
  n: number,
  conf = 0.95,
  sides: ProportionInterval['sides'] = 'two',
): ProportionInterval {
  checkCounts(x, n)
  checkOpenShare(conf, 'conf')
  if (n === 0) return noDataInterval('mid_p', sides, conf)
  const tail = tailOf(sides, conf)
  const lower = lowerLimit(x, n, tail)
  const upper = 1 - lowerLimit(n - x, n, tail)
  return { method: 'mid_p', sides, conf, n, estimate: x / n, lower, upper, reason: null }
}
