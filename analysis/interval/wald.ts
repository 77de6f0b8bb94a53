import { checkCounts, checkOpenShare } from '../check-input.ts'
import { normalQuantile } from '../distributions/normal-quantile.ts'
import {
  clip,
  noDataInterval,
  type ProportionInterval,
  type RawInterval,
  tailOf,
} from './interval-result.ts'

/**
 * Wald interval, `p ∓ z sqrt(p(1 - p)/n)`: for comparison only and never shown beside a rate. Its
 * real coverage near 95 % satisfied is far below the nominal one, and everybody satisfied gives an
 * interval without width.
 *
 * The formula may pass 0 and 1: `lower` and `upper` are cut, `rawLower` and `rawUpper` are not.
 * `n = 0` gives [0, 1] with reason `no_data`.
 *
 * Source: Brown, Cai & DasGupta 2001, Interval estimation for a binomial proportion.
 * @param conf confidence, by default 0.95
 * @param sides `two` (default) for one interval, `one` for two separate bounds
 * @returns limits as shares of 1
 * @throws RangeError naming `x`, `n` or `conf`.
 */
export function wald(
  x: number,
  n: number,
  conf = 0.95,
  sides: ProportionInterval['sides'] = 'two',
): RawInterval {
  checkCounts(x, n)
  checkOpenShare(conf, 'conf')
  if (n === 0) return { ...noDataInterval('wald', sides, conf), rawLower: 0, rawUpper: 1 }
  const z = normalQuantile(1 - tailOf(sides, conf))
  const estimate = x / n
  const half = z * Math.sqrt((estimate * (1 - estimate)) / n)
  const limits = clip(estimate - half, estimate + half)
  return { method: 'wald', sides, conf, n, estimate, ...limits, reason: null }
}
