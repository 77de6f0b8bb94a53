import { parseRational } from './parse-rational.ts'
import type { Rational } from './rational.ts'

/**
 * A computed double (an interval limit, a share) as a fraction of 30 decimals, so that it can be
 * rounded for display by the same rules as an exact figure.
 * @param field name of the value, for the message of the error
 * @throws RangeError naming the field when the value is not finite or its size is 1e20 or more.
 */
export function numberToRational(value: number, field: string): Rational {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e20) {
    throw new RangeError(`${field}: must be finite and below 1e20, got ${value}`)
  }
  return parseRational(value.toFixed(30), field)
}
