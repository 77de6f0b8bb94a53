import { checkOpenShare } from '../check-input.ts'
import { betaQuantile } from '../distributions/beta.ts'
import { criticalValue } from './critical-value.ts'

/**
 * The true rate at which `n` valid, independent answers demonstrate "the rate is at least p0" with
 * the asked power: the solution of `P(X >= c | n, rate) = power` at the critical value c, which is
 * a beta quantile. Null, reason `no_outcome_demonstrates`, when even `n` of `n` would not do.
 *
 * Source: exact binomial test, Fleiss, Levin & Paik 2003, Statistical Methods for Rates and
 * Proportions.
 * @param p0 claimed rate, a share strictly between 0 and 1
 * @param alpha largest error of a demonstration, below 0.5
 * @param power asked probability of a demonstration, strictly between 0 and 1
 * @returns rate as a share of 1
 * @throws RangeError naming `n`, `p0`, `alpha` or `power`.
 */
export function smallestDetectableRate(
  n: number,
  p0: number,
  alpha = 0.05,
  power = 0.8,
): { rate: number | null; reason: 'no_outcome_demonstrates' | null } {
  checkOpenShare(power, 'power')
  const critical = criticalValue(n, p0, alpha)
  if (critical === null) return { rate: null, reason: 'no_outcome_demonstrates' }
  const rate = critical === n ? power ** (1 / n) : betaQuantile(power, critical, n - critical + 1)
  return { rate, reason: null }
}
