import gammainc from '@stdlib/math-base-special-gammainc'
import { checkCount } from '../check-input.ts'
import { checkPositive, type Tail } from './tail.ts'

/**
 * The probability that a Poisson count with mean `lambda` is at most `k` (`lower`) or above it
 * (`upper`), by the incomplete gamma and never as a difference from 1. R's `ppois`.
 * @throws RangeError naming `k` (a whole number) or `lambda` (positive).
 */
export function poissonProbability(k: number, lambda: number, tail: Tail): number {
  checkCount(k, 'k')
  checkPositive(lambda, 'lambda')
  return gammainc(lambda, k + 1, true, tail === 'lower')
}
