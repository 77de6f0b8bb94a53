import { checkCount } from '../check-input.ts'
import { betaProbability } from './beta.ts'
import { checkPositive } from './tail.ts'

/**
 * The probability of at least `k` for a negative binomial count with mean `mean` and variance
 * `mean (1 + mean/size)`: the incomplete beta `I(k, size)` at `mean/(size + mean)`, never a
 * difference from 1. R's `pnbinom(k - 1, size, mu = mean, lower.tail = FALSE)`.
 * @throws RangeError naming `k` (a whole number), `mean` or `size` (positive).
 */
export function negativeBinomialAtLeast(k: number, mean: number, size: number): number {
  checkCount(k, 'k')
  checkPositive(mean, 'mean')
  checkPositive(size, 'size')
  return k === 0 ? 1 : betaProbability(mean / (size + mean), k, size, 'lower')
}
