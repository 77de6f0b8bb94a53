import { checkCount } from '../check-input.ts'
import { parseRational } from '../exact/parse-rational.ts'
import { compare, HUNDRED, makeRational, multiply, ZERO } from '../exact/rational.ts'
import { roundUp } from '../exact/round-rational.ts'

/**
 * How many of `population` people must be satisfied for the rate to be at least `percent`:
 * `ceil(percent population / 100)`, in whole numbers. A fractional percentage (97.5) is taken as the
 * decimal it is written as, so that its binary rounding cannot add a person.
 *
 * @param population number of people, at least 1
 * @param percent above 0 and at most 100
 * @throws RangeError naming `population` or `percent`.
 */
export function requiredCount(population: number, percent: number): number {
  checkCount(population, 'population')
  if (population === 0) throw new RangeError('population: must be at least 1, got 0')
  const exact = parseRational(String(percent), 'percent')
  if (compare(exact, ZERO) <= 0 || compare(exact, HUNDRED) > 0) {
    throw new RangeError(`percent: must be above 0 and at most 100, got ${percent}`)
  }
  const count = multiply(exact, makeRational(population, 100))
  return Number(roundUp(count, 0).numerator)
}
