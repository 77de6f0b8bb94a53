import { checkCounts, checkOpenShare } from '../check-input.ts'
import { normalQuantile } from '../distributions/normal-quantile.ts'
import { noDataInterval, type ProportionInterval, tailOf } from './interval-result.ts'
import type { Limits } from './limits.ts'

/**
 * Wilson score limits of a share of `n` cases at a given normal deviate:
 * `(x + z²/2 ∓ z sqrt(x(n - x)/n + z²/4)) / (n + z²)`.
 * `x` and `n` may be fractions here, for effective sample sizes; `0 <= x <= n`, `n > 0`.
 * With a continuity correction the lower limit is computed at `x - correction`, the upper one at
 * `x + correction`. The limits are exactly 0 and 1 where that leaves the range from 0 to `n`.
 *
 * Source: Wilson 1927, Probable inference, the law of succession, and statistical inference;
 * Newcombe 1998, Two-sided confidence intervals for the single proportion.
 * @param correction continuity correction in cases, 0 (default) to 0.5
 */
export function wilsonLimits(x: number, n: number, z: number, correction = 0): Limits {
  const square = z * z
  const limit = (y: number, sign: 1 | -1) => {
    const half = z * Math.sqrt((y * (n - y)) / n + square / 4)
    return Math.min(1, Math.max(0, (y + square / 2 + sign * half) / (n + square)))
  }
  return {
    lower: x - correction <= 0 ? 0 : limit(x - correction, -1),
    upper: x + correction >= n ? 1 : limit(x + correction, 1),
  }
}

/**
 * Wilson score interval of `x` satisfied answers among `n` valid, independent ones; the interval
 * shown beside a rate. Answers that are missing or not applicable belong in neither number.
 *
 * Two sides use `z = qnorm(1 - (1 - conf)/2)`, one side `z = qnorm(conf)`. `n = 0` gives [0, 1]
 * with reason `no_data`; `x = 0` and `x = n` give a limit of exactly 0 or 1.
 *
 * Source: Wilson 1927; recommended for display by Brown, Cai & DasGupta 2001, Interval estimation
 * for a binomial proportion. Checked against R 4.2.2 prop.test without correction.
 * @param conf confidence, by default 0.95
 * @param sides `two` (default) for one interval, `one` for two separate bounds
 * @returns limits as shares of 1
 * @throws RangeError naming `x`, `n` or `conf`.
 */
export function wilson(
  x: number,
  n: number,
  conf = 0.95,
  sides: ProportionInterval['sides'] = 'two',
): ProportionInterval {
  checkCounts(x, n)
  checkOpenShare(conf, 'conf')
  if (n === 0) return noDataInterval('wilson', sides, conf)
  const z = normalQuantile(1 - tailOf(sides, conf))
  const limits = wilsonLimits(x, n, z)
  return { method: 'wilson', sides, conf, n, estimate: x / n, ...limits, reason: null }
}
