import { parse } from 'csv-parse/sync'
import type { Sheet } from './sheet.ts'

const DELIMITERS = [',', ';', '\t', '，', '；', '|'] as const

/** Characters that are looked at to tell the delimiter. */
const SAMPLE = 4_000

/**
 * A delimited text as a table. The delimiter is the one that most cells of the beginning are cut
 * by; a first line `sep=;`, as Excel writes it, decides.
 *
 * @param most rows that are read at most
 */
export function textSheet(text: string, most: number): Sheet {
  const declared = /^sep=(.)\r?\n/i.exec(text)
  const delimiter = declared?.[1] ?? likelyDelimiter(text)
  const records = cut(text, delimiter, most)
  const rows = declared ? [[], ...records.slice(1)] : records
  return {
    name: '',
    rows: rows.map((record) => record.map((cell) => ({ text: cell }))),
    merges: [],
    isFrom1904: false,
  }
}

function likelyDelimiter(text: string): string {
  const lines = text.slice(0, SAMPLE).split(/\r\n|\r|\n/)
  // The last line of a sample may be half a line.
  const sample = text.length > SAMPLE ? lines.slice(0, -1) : lines
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, n: rowsCut(sample, delimiter) }))
  const [best] = scores.toSorted((a, b) => b.n - a.n)
  return best && best.n > 0 ? best.delimiter : ','
}

/** Lines cut into several cells; a thousands separator cuts few lines, a delimiter nearly all. */
function rowsCut(lines: readonly string[], delimiter: string): number {
  return lines.filter((line) => line.replace(/"[^"]*"/g, '').includes(delimiter)).length
}

function cut(text: string, delimiter: string, most: number): readonly (readonly string[])[] {
  const options = {
    delimiter,
    to: most,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
  }
  try {
    return parse(text, options)
  } catch {
    // A quotation mark that is never closed is a character like any other.
    return parse(text, { ...options, quote: false })
  }
}
