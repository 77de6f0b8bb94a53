import type { Cell } from './sheet.ts'

/** As the form of an activity allows. */
const MOST = 9_999_999

/** 人, 人次, 名 behind a number, which says what is counted anyway. */
const UNIT = /(人次|人|名|persons?|people|visits?)$/i

/** Digits, in groups of three or not; an ending .0 is how a spreadsheet may write a whole number. */
const WHOLE = /^(\d{1,3}([,' ]\d{3})+|\d+)(\.0+)?$/

export type CountFault = 'not_a_number' | 'not_whole' | 'negative' | 'too_many' | 'approximate'

/**
 * How many people, from a cell: `null` where it is blank. Groups of thousands, full-width digits, a
 * unit behind and 万 are understood; what is not exact (约, 余, +) is refused, because a figure that
 * weights a rate must not be a guess.
 */
export function readCount(cell: Cell): number | null | CountFault {
  if (cell.number !== undefined) return checked(cell.number)
  const text = cell.text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (text === '' || /^[-—–/]+$/.test(text)) return null
  if (/^(约|大约|近|about|~|≈)|[+多余]$|[多余](人次|人|名)$/i.test(text)) return 'approximate'
  const digits = text.replace(UNIT, '').trim()
  const myriads = /^(\d+(?:\.\d{1,4})?) ?万$/.exec(digits)
  if (myriads) return checked(Math.round(Number(myriads[1]) * 10_000))
  if (WHOLE.test(digits)) return checked(Number(digits.replace(/[,' ]/g, '')))
  const other = Number(digits.replaceAll(',', ''))
  return Number.isNaN(other) || digits === '' ? 'not_a_number' : checked(other)
}

function checked(n: number): number | CountFault {
  if (!Number.isFinite(n)) return 'not_a_number'
  if (n < 0) return 'negative'
  if (!Number.isInteger(n)) return 'not_whole'
  return n > MOST ? 'too_many' : n
}
