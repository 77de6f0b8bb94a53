import betainc from '@stdlib/math-base-special-betainc'
import quantile from '@stdlib/stats-base-dists-t-quantile'
import { checkOpenShare } from '../check-input.ts'
import { checkPositive, type Tail } from './tail.ts'

/**
 * The probability that a Student t variable is at most `t` (`lower`) or above it (`upper`), through
 * the incomplete beta on whichever side nothing is subtracted. R's `pt`; `df` need not be whole.
 * @throws RangeError naming `df` unless positive and finite, `t` when it is not a number.
 */
export function studentProbability(t: number, df: number, tail: Tail): number {
  checkPositive(df, 'df')
  if (Number.isNaN(t)) throw new RangeError(`t: must be a number, got ${t}`)
  const square = t * t
  const outwards = t > 0 === (tail === 'upper')
  if (square < df) {
    const inner = betainc(square / (df + square), 0.5, df / 2, true, false) / 2
    return outwards ? 0.5 - inner : 0.5 + inner
  }
  const share = Number.isFinite(square) ? df / (df + square) : 0
  const outer = betainc(share, df / 2, 0.5, true, false) / 2
  return outwards ? outer : 1 - outer
}

/** Probability of a t variable at least as far from 0 as `t`, both sides. */
export function studentTwoSided(t: number, df: number): number {
  return 2 * studentProbability(Math.abs(t), df, 'upper')
}

/**
 * The value a Student t variable stays below with probability `p`. R's `qt`.
 * @throws RangeError naming `p` or `df`.
 */
export function studentQuantile(p: number, df: number): number {
  checkOpenShare(p, 'p')
  checkPositive(df, 'df')
  return quantile(p, df)
}
