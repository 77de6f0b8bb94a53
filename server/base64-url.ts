const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Two letters for every twelve bits: half the pieces that a text is joined from. */
const PAIRS = Array.from(
  { length: 4_096 },
  (_, bits) => ALPHABET.charAt(bits >> 6) + ALPHABET.charAt(bits & 63),
)

/** Bytes as base64url without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  const whole = bytes.length - (bytes.length % 3)
  let text = ''
  for (let i = 0; i < whole; i += 3) {
    const three = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    text += pair(three >> 12) + pair(three)
  }
  const first = bytes[whole] ?? 0
  if (bytes.length - whole === 1) return text + pair(first << 4)
  if (bytes.length === whole) return text
  const two = (first << 8) | (bytes[whole + 1] ?? 0)
  return text + pair(two >> 4) + ALPHABET.charAt((two << 2) & 63)
}

function pair(bits: number): string {
  return PAIRS[bits & 4_095] ?? ''
}

/** The inverse of {@link toBase64Url}. */
export function fromBase64Url(text: string): Uint8Array {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
