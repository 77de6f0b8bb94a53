import { checkAssertion } from '../assertion/check-assertion.ts'
import { checkClosedShare } from '../check-input.ts'
import { normalQuantile } from '../distributions/normal-quantile.ts'
import { TIE_TOLERANCE } from '../tie-tolerance.ts'

/**
 * The number of answers, not rounded, at which an observed rate puts Wilson's one-sided lower bound
 * exactly at p0: `z² p0 (1 - p0) / (observed - p0)²`. A rule of thumb; plan with `demonstrate`.
 * Null, reason `observed_rate_not_above_threshold`, where no number would do.
 *
 * Source: Wilson 1927, Probable inference, the law of succession, and statistical inference.
 * @param p0 claimed rate, a share strictly between 0 and 1
 * @param observed rate to be observed, a share from 0 to 1
 * @param alpha largest error of a demonstration, below 0.5, by default 0.05
 * @throws RangeError naming `p0`, `observed` or `alpha`.
 */
export function scoreSample(
  p0: number,
  observed: number,
  alpha = 0.05,
): { n: number | null; reason: 'observed_rate_not_above_threshold' | null } {
  checkAssertion(p0, alpha)
  checkClosedShare(observed, 'observed')
  if (observed <= p0 + TIE_TOLERANCE)
    return { n: null, reason: 'observed_rate_not_above_threshold' }
  const z = normalQuantile(1 - alpha)
  return { n: (z * z * p0 * (1 - p0)) / (observed - p0) ** 2, reason: null }
}
