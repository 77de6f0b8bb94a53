import type { Context } from 'hono'
import type { Deps } from '../deps.ts'
import { type AuditEntry, recordAudit } from '../stores/audit.ts'
import { CSV_MARK, type CsvValue, csvRow } from './csv.ts'
import { toStream } from './to-stream.ts'

/** Rows of a table, the heading first. */
export type CsvRows = readonly (readonly CsvValue[])[]

export interface CsvFile {
  /** Without its ending: plain letters, digits and hyphens. */
  readonly name: string
  /** A table at hand, or one that is made while it is sent, in portions. */
  readonly rows: CsvRows | AsyncIterable<CsvRows>
  /** What the log says of it; the number of rows and whether all of them went out are added. */
  readonly entry: AuditEntry
}

/** How a file ended: rows without the heading. */
interface CsvEnd {
  readonly rows: number
  readonly complete: boolean
}

/**
 * Answers with a CSV file to keep, which stands in the log: a table at hand before it goes out, one
 * that is made while it is sent at its end, or when the receiver has gone.
 */
export async function sendCsv(
  c: Context,
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  { name, rows, entry }: CsvFile,
): Promise<Response> {
  const headers = {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
  }
  const log = async (end: Partial<CsvEnd>) => {
    const details = { ...entry.details, ...end }
    await deps.db.atomic([recordAudit(deps, { ...entry, details })])
  }
  if (isStreamed(rows)) return c.body(toStream(csvTexts(rows, log)), 200, headers)
  await log({ rows: rows.length - 1 })
  return c.body(CSV_MARK + rows.map(csvRow).join(''), 200, headers)
}

const isStreamed = (rows: CsvFile['rows']): rows is AsyncIterable<CsvRows> =>
  Symbol.asyncIterator in rows

/**
 * Portions of a table as texts, with the mark in front.
 *
 * @param onEnd called once: after the last row, or when the receiver went away
 */
export async function* csvTexts(
  portions: AsyncIterable<CsvRows>,
  onEnd: (end: CsvEnd) => Promise<void>,
): AsyncGenerator<string> {
  let mark = CSV_MARK
  let rows = -1
  let complete = false
  try {
    for await (const portion of portions) {
      rows += portion.length
      yield mark + portion.map(csvRow).join('')
      mark = ''
    }
    complete = true
  } finally {
    await onEnd({ rows: Math.max(rows, 0), complete })
  }
}
