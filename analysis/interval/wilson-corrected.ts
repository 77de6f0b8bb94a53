import { checkCounts, checkOpenShare } from '../check-input.ts'
import { normalQuantile } from '../distributions/normal-quantile.ts'
import { noDataInterval, type ProportionInterval, tailOf } from './interval-result.ts'
import { wilsonLimits } from './wilson.ts'

/**
 * Wilson score interval with continuity correction of `x` satisfied answers among `n` valid,
 * independent ones: conservative, for comparison with other people's tables.
 *
 * The correction is half a case. Given a `nullShare` it is shrunk to `|x - n nullShare|` where that
 * is smaller, as R's `prop.test` does (with 0.5 unless told otherwise): in that convention an
 * estimate equal to `nullShare` gets no correction at all.
 * `n = 0` gives [0, 1] with reason `no_data`; `x = 0` and `x = n` give a limit of exactly 0 or 1.
 *
 * Source: Newcombe 1998, Two-sided confidence intervals for the single proportion (method 4);
 * Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions.
 * @param conf confidence, by default 0.95
 * @param sides `two` (default) for one interval, `one` for two separate bounds
 * @param nullShare share of 1 to which the correction may not reach; null (default) for the full one
 * @returns limits as shares of 1
 * @throws RangeError naming `x`, `n`, `conf` or `nullShare`.
 */
export function wilsonCorrected(
  x: number,
  n: number,
  conf = 0.95,
  sides: ProportionInterval['sides'] = 'two',
  nullShare: number | null = null,
): ProportionInterval {
  checkCounts(x, n)
  checkOpenShare(conf, 'conf')
  if (nullShare !== null) checkOpenShare(nullShare, 'nullShare')
  if (n === 0) return noDataInterval('wilson_corrected', sides, conf)
  const z = normalQuantile(1 - tailOf(sides, conf))
  const correction = nullShare === null ? 0.5 : Math.min(0.5, Math.abs(x - n * nullShare))
  const limits = wilsonLimits(x, n, z, correction)
  return { method: 'wilson_corrected', sides, conf, n, estimate: x / n, ...limits, reason: null }
}
