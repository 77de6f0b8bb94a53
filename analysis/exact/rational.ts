/**
 * An exact fraction in lowest terms; the denominator is positive and the sign stands in the
 * numerator. Made only by `makeRational` and the functions of this folder.
 */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/**
 * The fraction `numerator / denominator` in lowest terms.
 * @throws RangeError when the denominator is zero, or a number is not a safe integer.
 */
export function makeRational(
  numerator: bigint | number,
  denominator: bigint | number = 1n,
): Rational {
  const top = toBigInt(numerator, 'numerator')
  const bottom = toBigInt(denominator, 'denominator')
  if (bottom === 0n) throw new RangeError('denominator: must not be zero')
  const divisor = greatestCommonDivisor(top, bottom) * (bottom < 0n ? -1n : 1n)
  return { numerator: top / divisor, denominator: bottom / divisor }
}

function toBigInt(value: bigint | number, field: string): bigint {
  if (typeof value === 'bigint') return value
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`${field}: must be a whole number within the safe range, got ${value}`)
  }
  return BigInt(value)
}

/** Exactly zero. */
export const ZERO: Rational = makeRational(0n)
/** Exactly one hundred, for percent and shares. */
export const HUNDRED: Rational = makeRational(100n)

/** The exact sum `a + b`. */
export function add(a: Rational, b: Rational): Rational {
  return makeRational(
    a.numerator * b.denominator + b.numerator * a.denominator,
    a.denominator * b.denominator,
  )
}

/** The exact difference `a - b`. */
export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { numerator: -b.numerator, denominator: b.denominator })
}

/** The exact product `a * b`. */
export function multiply(a: Rational, b: Rational): Rational {
  return makeRational(a.numerator * b.numerator, a.denominator * b.denominator)
}

/**
 * The exact quotient `a / b`.
 * @throws RangeError when `b` is zero.
 */
export function divide(a: Rational, b: Rational): Rational {
  if (b.numerator === 0n) throw new RangeError('divisor: must not be zero')
  return makeRational(a.numerator * b.denominator, a.denominator * b.numerator)
}

/** Negative when `a < b`, zero when equal, positive when `a > b`: for sorting and comparing. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  if (difference === 0n) return 0
  return difference < 0n ? -1 : 1
}

/** The smaller of two fractions; `a` when they are equal. */
export function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b
}

/** The larger of two fractions; `a` when they are equal. */
export function larger(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b
}
