import { checkClosedShare, checkOpenShare } from '../check-input.ts'
import { normalQuantile } from '../distributions/normal-quantile.ts'
import { roundUpSample } from './round-up-sample.ts'

/** Answers needed in each group, unrounded and in whole people; null where there are none. */
export interface TwoGroupSample {
  readonly nPerGroup: number | null
  readonly required: number | null
  readonly reason: 'rates_equal' | null
}

/**
 * How many answers each of two groups (or years) needs for a two-sided test at error `alpha` to
 * show, with probability `power`, that their rates differ:
 * `(z_{alpha/2} sqrt(2 p q) + z_power sqrt(p1 q1 + p2 q2))² / (p1 - p2)²` with the mean rate p.
 * The chance of a difference in the wrong direction is neglected. Equal rates: null, `rates_equal`.
 *
 * Source: Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions; R's
 * power.prop.test.
 * @param p1 rate of one group, a share from 0 to 1
 * @param p2 rate of the other
 * @param alpha error of the two-sided test, by default 0.05
 * @param power asked probability to show the difference, by default 0.8
 * @throws RangeError naming `p1`, `p2`, `alpha` or `power`.
 */
export function sampleForTwoGroups(
  p1: number,
  p2: number,
  alpha = 0.05,
  power = 0.8,
): TwoGroupSample {
  checkClosedShare(p1, 'p1')
  checkClosedShare(p2, 'p2')
  checkOpenShare(alpha, 'alpha')
  checkOpenShare(power, 'power')
  if (p1 === p2) return { nPerGroup: null, required: null, reason: 'rates_equal' }
  const mean = (p1 + p2) / 2
  const together = normalQuantile(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean))
  const apart = normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2))
  const nPerGroup = (Math.max(0, together + apart) / (p1 - p2)) ** 2
  return { nPerGroup, required: roundUpSample(nPerGroup), reason: null }
}
