import type { Database } from '../db/port.ts'
import type { Deps } from '../deps.ts'
import {
  countRows,
  emptyTables,
  insertRows,
  type Row,
  TABLES,
  type Table,
  tablePages,
} from '../stores/table-rows.ts'
import { createDigest, type Digest } from './digest.ts'

const PAGE = 1_000

interface CopiedTable {
  readonly table: string
  /** What was read from the source, what stands in it after the copy, and what stands in the target. */
  readonly copied: Digest
  readonly source: Digest
  readonly target: Digest
}

export interface Copy {
  readonly tables: readonly CopiedTable[]
  /** Whether every table of the target has exactly the rows of the source. */
  readonly agrees: boolean
}

/** Told of every page, for a progress line. */
export type Progress = (step: 'copy' | 'compare', table: string, rows: number) => void

/** Names of the tables of a database that have rows. */
export async function filledTables(db: Database): Promise<readonly string[]> {
  const filled: string[] = []
  for (const table of TABLES) if ((await countRows(db, table)) > 0) filled.push(table.name)
  return filled
}

/**
 * Copies all tables of a migrated database into another one whose rows are removed first, then
 * reads both again and compares them row by row: settings, responses, sealed order, leaf hashes and
 * tallies alike. A source that takes responses meanwhile shows as a difference.
 */
export async function copyDatabase(
  from: Database,
  to: Database,
  sha256: Deps['sha256'],
  progress: Progress,
): Promise<Copy> {
  await to.atomic(emptyTables(to))
  const copied: Digest[] = []
  for (const table of TABLES) {
    const digest = await readTable(from, table, sha256, async (rows, total) => {
      await to.atomic(insertRows(to, table, rows))
      progress('copy', table.name, total)
    })
    copied.push(digest)
  }
  const tables: CopiedTable[] = []
  for (const [index, table] of TABLES.entries()) {
    const compared = (_: readonly Row[], total: number) => progress('compare', table.name, total)
    tables.push({
      table: table.name,
      copied: copied[index] ?? createDigest(sha256).result(),
      source: await readTable(from, table, sha256, compared),
      target: await readTable(to, table, sha256, compared),
    })
  }
  const agrees = tables.every((one) => same(one.copied, one.source) && same(one.source, one.target))
  return { tables, agrees }
}

/** Reads a table page by page into a digest; `take` may do something else with each page. */
async function readTable(
  db: Database,
  table: Table,
  sha256: Deps['sha256'],
  take: (rows: readonly Row[], total: number) => Promise<void> | void,
): Promise<Digest> {
  const digest = createDigest(sha256)
  for await (const rows of tablePages(db, table, PAGE)) {
    for (const row of rows) digest.add(row)
    await take(rows, digest.result().rows)
  }
  return digest.result()
}

function same(a: Digest, b: Digest): boolean {
  return a.rows === b.rows && a.digest === b.digest
}
