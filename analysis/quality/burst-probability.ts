import { checkCount } from '../check-input.ts'
import { negativeBinomialAtLeast } from '../distributions/negative-binomial.ts'
import { poissonProbability } from '../distributions/poisson.ts'
import { checkPositive } from '../distributions/tail.ts'

/** Counts whose variance is more than this many times their mean are not taken for Poisson. */
const OVERDISPERSION = 1.2

/** How improbable the answers in one window are. */
export interface BurstProbability {
  readonly pValue: number
  /** For the largest of all windows: Bonferroni's bound, at most 1. */
  readonly pValueAnyWindow: number
  /** The same after Sidak, for windows that are independent. */
  readonly pValueAnyWindowSidak: number
  /** The mean used: `1 / windows` where none were expected. */
  readonly expected: number
  readonly model: 'poisson' | 'negative_binomial'
}

/**
 * The probability of at least `count` answers in a window where `expected` are usual, and that of
 * so many in any of several windows. Counts are Poisson; with a dispersion (variance over mean)
 * above 1.2 they are negative binomial with that dispersion. No answers at all: 1.
 *
 * Source: Naus 1965, The distribution of the size of the maximum cluster of points on a line (for
 * windows that overlap, which these must not); checked against R 4.2.2 ppois.
 * @param windows number of windows looked at, at least 1
 * @param dispersion variance over mean of the windows' counts, by default 1
 * @throws RangeError naming `count`, `expected`, `windows` or `dispersion`.
 */
export function burstProbability(
  count: number,
  expected: number,
  windows: number,
  dispersion = 1,
): BurstProbability {
  checkCount(count, 'count')
  checkCount(windows, 'windows')
  if (windows === 0) throw new RangeError('windows: must be at least 1, got 0')
  const mean = expected === 0 ? 1 / windows : expected
  checkPositive(mean, 'expected')
  if (!(dispersion >= 0 && Number.isFinite(dispersion))) {
    throw new RangeError(`dispersion: must be at least 0 and finite, got ${dispersion}`)
  }
  const model = dispersion > OVERDISPERSION ? 'negative_binomial' : 'poisson'
  const pValue =
    model === 'poisson'
      ? poissonAtLeast(count, mean)
      : negativeBinomialAtLeast(count, mean, mean / (dispersion - 1))
  return {
    pValue,
    pValueAnyWindow: Math.min(1, windows * pValue),
    pValueAnyWindowSidak: -Math.expm1(windows * Math.log1p(-pValue)),
    expected: mean,
    model,
  }
}

function poissonAtLeast(count: number, mean: number): number {
  return count === 0 ? 1 : poissonProbability(count - 1, mean, 'upper')
}
