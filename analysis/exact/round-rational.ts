import { makeRational, type Rational } from './rational.ts'

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b !== 0n && a < 0n ? quotient - 1n : quotient
}

function scaleOf(decimals: number): bigint {
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 100) {
    throw new RangeError(`decimals: must be a whole number from 0 to 100, got ${decimals}`)
  }
  return 10n ** BigInt(decimals)
}

/**
 * Rounds to `decimals` places, a half away from zero (2.345 becomes 2.35, -2.345 becomes -2.35).
 * @throws RangeError when `decimals` is not a whole number from 0 to 100.
 */
export function roundHalfUp(value: Rational, decimals: number): Rational {
  const scale = scaleOf(decimals)
  const negative = value.numerator < 0n
  const size = (negative ? -value.numerator : value.numerator) * scale
  const rounded = (2n * size + value.denominator) / (2n * value.denominator)
  return makeRational(negative ? -rounded : rounded, scale)
}

/**
 * Cuts to `decimals` places towards zero (9.999 becomes 9.99).
 * @throws RangeError when `decimals` is not a whole number from 0 to 100.
 */
export function truncate(value: Rational, decimals: number): Rational {
  const scale = scaleOf(decimals)
  return makeRational((value.numerator * scale) / value.denominator, scale)
}

/**
 * The largest value of `decimals` places that is not above `value` (0.9 becomes 0 at 0 places).
 * @throws RangeError when `decimals` is not a whole number from 0 to 100.
 */
export function roundDown(value: Rational, decimals: number): Rational {
  const scale = scaleOf(decimals)
  return makeRational(floorDivide(value.numerator * scale, value.denominator), scale)
}

/**
 * The smallest value of `decimals` places that is not below `value` (0.1 becomes 1 at 0 places).
 * @throws RangeError when `decimals` is not a whole number from 0 to 100.
 */
export function roundUp(value: Rational, decimals: number): Rational {
  const scale = scaleOf(decimals)
  return makeRational(-floorDivide(-value.numerator * scale, value.denominator), scale)
}
