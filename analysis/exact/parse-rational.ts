import { makeRational, type Rational } from './rational.ts'

const MAX_LENGTH = 200
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

/**
 * Reads a decimal ("95", "90.5", "-0.25") or a fraction of two decimals ("1873/20") exactly,
 * whatever the number of digits (up to 200 characters in all). No exponent, no blanks, no
 * thousands separators.
 * @param field name of the value, for the message of the error
 * @throws RangeError naming the field when the text is no such number or divides by zero.
 */
export function parseRational(text: string, field: string): Rational {
  const parts = text.length <= MAX_LENGTH ? text.split('/') : []
  const [top, bottom] = parts.map(parseDecimal)
  if (parts.length < 1 || parts.length > 2 || !top || bottom === null) {
    throw new RangeError(`${field}: must be a decimal or a fraction, got "${text.slice(0, 40)}"`)
  }
  if (bottom === undefined) return top
  if (bottom.numerator === 0n) throw new RangeError(`${field}: must not divide by zero`)
  return makeRational(top.numerator * bottom.denominator, top.denominator * bottom.numerator)
}

function parseDecimal(text: string): Rational | null {
  const match = DECIMAL.exec(text)
  if (!match) return null
  const [, sign = '', whole = '', decimals = ''] = match
  const value = BigInt(whole + decimals)
  return makeRational(sign ? -value : value, 10n ** BigInt(decimals.length))
}
