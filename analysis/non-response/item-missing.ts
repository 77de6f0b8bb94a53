import { checkCount } from '../check-input.ts'
import type { Message } from '../message.ts'

const WORTH_A_WARNING = 0.05

/** Missing answers to one question, a share of 1 of those asked. */
export interface ItemMissing {
  readonly asked: number
  readonly missing: number
  readonly share: number | null
  readonly warnings: readonly Message[]
  readonly reason: 'no_data' | null
}

/**
 * The share of those asked a question who left it without an answer; above 5 % (as whole numbers,
 * not rounded) warns `item_missing`. "Not applicable" is an answer here. Nobody asked: null.
 *
 * Source: Little & Rubin 2019, Statistical Analysis with Missing Data.
 * @throws RangeError naming `asked` or `missing`.
 */
export function itemMissing(missing: number, asked: number): ItemMissing {
  checkCount(asked, 'asked')
  checkCount(missing, 'missing')
  if (missing > asked) {
    throw new RangeError(`missing: must not be above asked = ${asked}, got ${missing}`)
  }
  if (asked === 0) return { asked, missing, share: null, warnings: [], reason: 'no_data' }
  const share = missing / asked
  const many = missing * 100 > asked * (WORTH_A_WARNING * 100)
  const warnings = many ? [{ code: 'item_missing', params: { share } }] : []
  return { asked, missing, share, warnings, reason: null }
}
