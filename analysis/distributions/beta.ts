import betainc from '@stdlib/math-base-special-betainc'
import quantile from '@stdlib/stats-base-dists-beta-quantile'
import { checkOpenShare } from '../check-input.ts'
import type { Tail } from './tail.ts'
import { checkPositive } from './tail.ts'

/**
 * The probability that a beta variable is at most `x` (`lower`) or above it (`upper`), each tail by
 * itself so that a small one keeps its digits. R's `pbeta`; `x` is clipped to [0, 1].
 *
 * Source: regularised incomplete beta, DiDonato & Morris 1992, Algorithm 708 (for comparison).
 * @throws RangeError naming `a` or `b` unless positive and finite.
 */
export function betaProbability(x: number, a: number, b: number, tail: Tail): number {
  checkPositive(a, 'a')
  checkPositive(b, 'b')
  return betainc(Math.min(1, Math.max(0, x)), a, b, true, tail === 'upper')
}

/**
 * The value a beta variable stays below with probability `p`. R's `qbeta`.
 * @throws RangeError naming `p`, `a` or `b`.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  checkOpenShare(p, 'p')
  checkPositive(a, 'a')
  checkPositive(b, 'b')
  return quantile(p, a, b)
}
