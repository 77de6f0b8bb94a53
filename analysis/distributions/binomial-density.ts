import { checkCounts } from '../check-input.ts'

const HALF_LOG_2PI = 0.9189385332046728
const SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360]

/** `log(n!)` less Stirling's approximation of it: by series from 16 upwards, else by recurrence. */
function stirlingError(n: number): number {
  if (n < 16) {
    return stirlingError(n + 1) + (n + 0.5) * Math.log1p(1 / n) - 1
  }
  const square = n * n
  return SERIES.reduceRight((sum, term) => sum / square + term, 0) / n
}

/** `x log(x/m) + m - x` without cancellation where x and m are close. */
function deviance(x: number, m: number): number {
  const v = (x - m) / (x + m)
  if (Math.abs(v) >= 0.1) return x * Math.log(x / m) + m - x
  let term = 2 * x * v
  let sum = (x - m) * v
  for (let k = 1; k < 1000; k += 1) {
    term *= v * v
    const next = sum + term / (2 * k + 1)
    if (next === sum) return sum
    sum = next
  }
  return sum
}

/**
 * The probability of exactly `x` satisfied answers of `n`, each satisfied with probability `p`
 * (0 to 1 inclusive). R's `dbinom`, exact to about 14 digits also for large `n`.
 *
 * Source: Loader 2000, Fast and accurate computation of binomial probabilities.
 * @throws RangeError naming `x`, `n` or `p`.
 */
export function binomialDensity(x: number, n: number, p: number): number {
  checkCounts(x, n)
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p: must be from 0 to 1, got ${p}`)
  if (p === 0) return x === 0 ? 1 : 0
  if (p === 1) return x === n ? 1 : 0
  return Math.exp(logDensity(x, n, p, 1 - p))
}

/** The logarithm of the same for `0 < p < 1`; `q` is 1 - p. */
export function logDensity(x: number, n: number, p: number, q: number): number {
  if (x === 0) return n === 0 ? 0 : q > 0.9 ? n * Math.log1p(-p) : n * Math.log(q)
  if (x === n) return p > 0.9 ? n * Math.log1p(-q) : n * Math.log(p)
  const error = stirlingError(n) - stirlingError(x) - stirlingError(n - x)
  const far = deviance(x, n * p) + deviance(n - x, n * q)
  return error - far - HALF_LOG_2PI + 0.5 * Math.log(n / (x * (n - x)))
}
