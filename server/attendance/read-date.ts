import { isLocalDate } from '../local-time.ts'
import type { Cell } from './sheet.ts'

const DAY_MS = 86_400_000
/** Days from the day 0 of spreadsheets to that of computers; good from March 1900 on. */
const SERIAL_OFFSET = 25_569
const DAYS_1904 = 1_462
/** 2000-01-01 to 2099-12-31. */
const FIRST_SERIAL = 36_526
const LAST_SERIAL = 73_050

export interface DateSpan {
  /** Local dates, both inclusive; the same for a single day. */
  readonly startsOn: string
  readonly endsOn: string
}

interface DateContext {
  /** Year of a date that has none. */
  readonly year: number
  readonly isFrom1904: boolean
}

/** Between the two days of a span, or a hyphen where the days are written with / or . or 年. */
const TO = /\s*(?:至|到|~|—+|–|\sto\s)\s*/i
const HYPHEN = /^([^-]*[/.年月][^-]*)-([^-]+)$/
const YEAR = String.raw`(?:(20\d\d)\s*[-/.年]\s*)?`
const DAY = new RegExp(String.raw`^${YEAR}(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*(?:日|号)?$`)
const TIME = /(?:[ T]+|(?<=日))\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/
const WEEKDAY = /\s*(?:\(?(?:星期|周|礼拜)[一二三四五六日天]\)?)$/

/**
 * The day or days in a cell, `undefined` where none can be read: serial numbers of a spreadsheet,
 * 2026/5/1, 2026-05-01, 2026.5.1, 2026年5月1日, 20260501, 5月1日, and spans of them.
 */
export function readDates(cell: Cell, context: DateContext): DateSpan | undefined {
  const serial = cell.number === undefined ? undefined : fromNumber(cell.number, context)
  if (serial) return { startsOn: serial, endsOn: serial }
  const text = cell.text.normalize('NFKC').trim().replace(WEEKDAY, '').replace(TIME, '').trim()
  const hyphened = HYPHEN.exec(text)
  const [first = '', last] = hyphened ? hyphened.slice(1) : text.split(TO)
  const startsOn = fromText(first, context, '')
  if (!startsOn) return undefined
  const endsOn = last === undefined ? startsOn : fromText(last, context, startsOn)
  return endsOn && endsOn >= startsOn ? { startsOn, endsOn } : undefined
}

function fromNumber(n: number, { isFrom1904 }: DateContext): string | undefined {
  const compact = fromCompact(String(n))
  if (compact) return compact
  const serial = Math.floor(n) + (isFrom1904 ? DAYS_1904 : 0)
  if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined
  return new Date((serial - SERIAL_OFFSET) * DAY_MS).toISOString().slice(0, 10)
}

/** @param start day that a span began with: its end may leave out the year, and the month */
function fromText(text: string, context: DateContext, start: string): string | undefined {
  const trimmed = text.trim()
  if (/^\d{5}(\.\d+)?$/.test(trimmed)) return fromNumber(Number(trimmed), context)
  const compact = fromCompact(trimmed)
  if (compact) return compact
  const dayOnly = start === '' ? null : /^(\d{1,2})\s*(?:日|号)?$/.exec(trimmed)
  if (dayOnly) return valid(start.slice(0, 4), start.slice(5, 7), dayOnly[1] ?? '')
  const match = DAY.exec(trimmed)
  if (!match) return undefined
  const [, year = start.slice(0, 4) || String(context.year), month = '', day = ''] = match
  return valid(year, month, day)
}

function fromCompact(text: string): string | undefined {
  const match = /^(20\d\d)(\d\d)(\d\d)$/.exec(text)
  return match ? valid(match[1] ?? '', match[2] ?? '', match[3] ?? '') : undefined
}

function valid(year: string, month: string, day: string): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(date) ? date : undefined
}
