import type { Rational } from './rational.ts'

function bitLength(value: bigint): number {
  return value.toString(2).length
}

/**
 * The double nearest to an exact fraction (ties to even), never -0.
 * Two safe integers are divided as they are, which is already correctly rounded; anything longer
 * is first brought to a 66-bit integer whose last bit remembers a remainder.
 * @throws RangeError when the value is beyond the range of a double.
 */
export function rationalToNumber(value: Rational): number {
  const { numerator, denominator } = value
  const [top, bottom] = [Number(numerator), Number(denominator)]
  if (Number.isSafeInteger(top) && Number.isSafeInteger(bottom)) return top / bottom
  const negative = numerator < 0n
  const size = negative ? -numerator : numerator
  const shift = 66 - bitLength(size) + bitLength(denominator)
  const scaledTop = shift > 0 ? size << BigInt(shift) : size
  const scaledBottom = shift < 0 ? denominator << BigInt(-shift) : denominator
  const remainder = scaledTop % scaledBottom === 0n ? 0n : 1n
  const result = Number(((scaledTop / scaledBottom) << 1n) | remainder) * 2 ** (-shift - 1)
  if (!Number.isFinite(result)) throw new RangeError('value: beyond the range of a number')
  return negative ? -result : result
}
