import type { Random } from './random.ts'

/**
 * A UUID of version 7 (RFC 9562, section 5.7): it begins with the milliseconds, so that identifiers
 * grow with time and an index over millions of them is written at its end.
 */
export function timedId(atMs: number, random: Random): string {
  const time = atMs.toString(16).padStart(12, '0')
  return uuid(`${time}${hex8(random)}${hex8(random)}${hex8(random)}`, '7')
}

/** A UUID of version 4. */
export function plainId(random: Random): string {
  return uuid(`${hex8(random)}${hex8(random)}${hex8(random)}${hex8(random)}`, '4')
}

function hex8(random: Random): string {
  return random.word().toString(16).padStart(8, '0')
}

function uuid(hex: string, version: string): string {
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) & 3)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${version}${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
