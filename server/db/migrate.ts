import { CompiledQuery } from 'kysely'
import type { Compilable, Database } from './port.ts'

/** One file of migrations/: its name is its identity, its text is never edited once applied. */
export interface MigrationFile {
  readonly name: string
  readonly sql: string
}

/** An applied file differs from the one at hand, or the database is newer than the program. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError'
}

const statement = (sql: string, parameters: readonly unknown[] = []): Compilable => ({
  compile: () => CompiledQuery.raw(sql, [...parameters]),
})

/**
 * Applies the files that are not yet applied, in name order, each as one atomic list with its
 * ledger entry: a crash leaves it wholly applied or not at all, and two processes cannot both do it.
 *
 * @returns the names that were applied now
 * @throws MigrationError when a checksum differs or the ledger names an unknown file
 */
export async function migrate(
  db: Database,
  files: readonly MigrationFile[],
  appliedAt: string,
): Promise<readonly string[]> {
  const applied = await openLedger(db)
  const sorted = [...files].sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const name of applied.keys()) {
    if (!sorted.some((file) => file.name === name)) {
      throw new MigrationError(`The database was migrated by a newer manyi (${name}).`)
    }
  }
  const now: string[] = []
  for (const file of sorted) {
    const checksum = await sha256Hex(file.sql)
    const known = applied.get(file.name)
    if (known === checksum) continue
    if (known !== undefined)
      throw new MigrationError(`${file.name} was edited after it was applied.`)
    await apply(db, file, checksum, appliedAt)
    now.push(file.name)
  }
  return now
}

/**
 * IF NOT EXISTS spares PostgreSQL clients that create the same table at once no error, of several
 * kinds; whether the table is there then is the only thing that counts.
 */
async function openLedger(db: Database): Promise<ReadonlyMap<string, string>> {
  const creating = db.atomic([
    statement(
      'CREATE TABLE IF NOT EXISTS migration (name TEXT NOT NULL PRIMARY KEY, checksum TEXT NOT NULL, applied_at TEXT NOT NULL)',
    ),
  ])
  return await creating.then(
    () => appliedMigrations(db),
    async (error: unknown) => {
      return await appliedMigrations(db).catch(() => {
        throw error
      })
    },
  )
}

async function apply(db: Database, file: MigrationFile, checksum: string, at: string) {
  const entry = db.write
    .insertInto('migration')
    .values({ name: file.name, checksum, applied_at: at })
  const statements = statementsOf(file.sql).map((sql) => statement(sql))
  try {
    await db.atomic([entry, ...statements])
  } catch (error) {
    const applied = await appliedMigrations(db)
    if (applied.get(file.name) !== checksum) throw error
  }
}

/** Splits a file at semicolons that end a line. */
export function statementsOf(sql: string): readonly string[] {
  return sql
    .split(/;[ \t]*\r?\n/)
    .map((part) => part.trim().replace(/;$/, ''))
    .filter((part) => part.replace(/^--.*$/gm, '').trim() !== '')
}

async function appliedMigrations(db: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await db.read.selectFrom('migration').select(['name', 'checksum']).execute()
  return new Map(rows.map((row) => [row.name, row.checksum]))
}

async function sha256Hex(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
