/** Crockford's base 32: no letter that could be taken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A random receipt of 50 bits, such as 7QK3M-X0B2T, from at least 10 random bytes. */
export function receiptCode(random: Uint8Array): string {
  const letters = [...random.subarray(0, 10)].map((byte) => ALPHABET[byte & 31]).join('')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

/** A random code of a point: seven lower-case letters and digits that are easy to type. */
export function pointCode(random: Uint8Array): string {
  return [...random.subarray(0, 7)].map((byte) => ALPHABET[byte & 31]?.toLowerCase()).join('')
}
