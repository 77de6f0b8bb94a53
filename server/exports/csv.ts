export type CsvValue = string | number | null

/** UTF-8 byte-order mark: without it Excel reads Chinese as garbage. */
export const CSV_MARK = '\ufeff'

/** Beginnings that a spreadsheet would take for a formula, full-width ones included. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const FORMULA = /^[=+\-@\t\r\n\u0000\uff1d\uff0b\uff0d\uff20]/

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/

/**
 * One cell by RFC 4180. A text that a spreadsheet would compute gets an apostrophe in front;
 * numbers stay numbers, `null` is empty.
 */
export function csvCell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  const safe = FORMULA.test(value) ? `'${value}` : value
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** One line with its line end. */
export function csvRow(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(',')}\r\n`
}
