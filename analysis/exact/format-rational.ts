import type { Rational } from './rational.ts'
import { truncate } from './round-rational.ts'

/**
 * Writes a value with exactly `decimals` places ("9.50"). The value must already be rounded to
 * them: this function prints, it never rounds. Zero has no sign.
 * @throws RangeError when the value has more places, or `decimals` is not from 0 to 100.
 */
export function formatRational(value: Rational, decimals: number): string {
  const rounded = truncate(value, decimals)
  if (rounded.numerator !== value.numerator || rounded.denominator !== value.denominator) {
    throw new RangeError(`value: has more than ${decimals} decimals`)
  }
  const units = (value.numerator * 10n ** BigInt(decimals)) / value.denominator
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`
  return `${units < 0n ? '-' : ''}${whole}${fraction}`
}

/** Writes a value as a fraction in lowest terms ("200/3"), or as a whole number ("7"). */
export function formatFraction(value: Rational): string {
  const { numerator, denominator } = value
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`
}
