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
 * Agresti-Coull interval of `x` satisfied answers among `n` valid, independent ones: the textbook
 * formula after adding `z²/2` satisfied and as many dissatisfied answers. Contains Wilson's.
 *
 * The formula may pass 0 and 1: `lower` and `upper` are cut for display, `rawLower` and `rawUpper`
 * are not. `n = 0` gives [0, 1] with reason `no_data`.
 *
 * Source: Agresti & Coull 1998, Approximate is better than "exact" for interval estimation of
 * binomial proportions; Brown, Cai & DasGupta 2001, Interval estimation for a binomial proportion.
 * @param conf confidence, by default 0.95
 * @param sides `two` (default) for one interval, `one` for two separate bounds
 * @returns limits as shares of 1
 * @throws RangeError naming `x`, `n` or `conf`.
 */
export function agrestiCoull(
  x: number,
  n: number,
  conf = 0.95,
  sides: ProportionInterval['sides'] = 'two',
): RawInterval {
  checkCounts(x, n)
  checkOpenShare(conf, 'conf')
  if (n === 0) return { ...noDataInterval('agresti_coull', sides, conf), rawLower: 0, rawUpper: 1 }
  const z = normalQuantile(1 - tailOf(sides, conf))
  const size = n + z * z
  const centre = (x + (z * z) / 2) / size
  const half = z * Math.sqrt((centre * (1 - centre)) / size)
  const limits = clip(centre - half, centre + half)
  return { method: 'agresti_coull', sides, conf, n, estimate: x / n, ...limits, reason: null }
}
