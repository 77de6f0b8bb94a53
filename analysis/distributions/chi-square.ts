import gammainc from '@stdlib/math-base-special-gammainc'
import quantile from '@stdlib/stats-base-dists-chisquare-quantile'
import { checkOpenShare } from '../check-input.ts'
import { checkPositive, type Tail } from './tail.ts'

/**
 * The probability that a chi-square variable is at most `x` (`lower`) or above it (`upper`).
 * R's `pchisq`; `x <= 0` gives 0 and 1.
 * @throws RangeError naming `df`.
 */
export function chiSquareProbability(x: number, df: number, tail: Tail): number {
  checkPositive(df, 'df')
  if (x <= 0) return tail === 'upper' ? 1 : 0
  return gammainc(x / 2, df / 2, true, tail === 'upper')
}

/**
 * The value a chi-square variable stays below with probability `p`. R's `qchisq`.
 * @throws RangeError naming `p` or `df`.
 */
export function chiSquareQuantile(p: number, df: number): number {
  checkOpenShare(p, 'p')
  checkPositive(df, 'df')
  return quantile(p, df)
}
