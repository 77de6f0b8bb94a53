import betainc from '@stdlib/math-base-special-betainc'
import quantile from '@stdlib/stats-base-dists-f-quantile'
import { checkOpenShare } from '../check-input.ts'
import { checkPositive, type Tail } from './tail.ts'

/**
 * The probability that an F variable is at most `f` (`lower`) or above it (`upper`). R's `pf`;
 * degrees of freedom need not be whole. `f <= 0` gives 0 and 1.
 * @throws RangeError naming `df1` or `df2`.
 */
export function fProbability(f: number, df1: number, df2: number, tail: Tail): number {
  checkPositive(df1, 'df1')
  checkPositive(df2, 'df2')
  if (f <= 0) return tail === 'upper' ? 1 : 0
  const [x, y] = [df1 * f, df2]
  if (x <= y) return betainc(x / (x + y), df1 / 2, df2 / 2, true, tail === 'upper')
  return betainc(y / (x + y), df2 / 2, df1 / 2, true, tail === 'lower')
}

/**
 * The value an F variable stays below with probability `p`. R's `qf`.
 * @throws RangeError naming `p`, `df1` or `df2`.
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  checkOpenShare(p, 'p')
  checkPositive(df1, 'df1')
  checkPositive(df2, 'df2')
  return quantile(p, df1, df2)
}
