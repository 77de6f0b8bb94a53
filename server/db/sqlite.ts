import Driver from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { statementBuilder } from './builder.ts'
import { GROUP_COMMIT, type GroupCommitOptions, groupCommit } from './group-commit.ts'
import type { Database } from './port.ts'
import type { Schema } from './schema.ts'

/** First release without the WAL-reset race, in which a commit could be lost beside a checkpoint. */
const OLDEST_ENGINE = [3, 51, 3]

export interface SqliteOptions extends GroupCommitOptions {
  /** Memory for pages that the writer has read or changed; SQLite's own 2 MB by default. */
  readonly cacheMiB: number
  /** Pages of the log from which on a commit copies them into the file; 1,000 by default. */
  readonly checkpointPages: number
}

/** Opens (or creates) one SQLite file: a single writer with group commit and a reading connection. */
export function openSqlite(file: string, options: Partial<SqliteOptions> = {}): Database {
  const { cacheMiB, checkpointPages } = options
  const writer = new Driver(file, { timeout: 0 })
  checkEngine(writer)
  makeDurable(writer)
  if (cacheMiB !== undefined) writer.pragma(`cache_size = ${-1024 * cacheMiB}`)
  if (checkpointPages !== undefined) writer.pragma(`wal_autocheckpoint = ${checkpointPages}`)
  const reader = new Driver(file, { readonly: true, timeout: 1_000 })
  const read = new Kysely<Schema>({ dialect: new SqliteDialect({ database: reader }) })
  const write = statementBuilder(new SqliteDialect({ database: writer }))
  const { submit } = groupCommit(writer, { ...GROUP_COMMIT, ...options })
  return {
    read: read as unknown as Database['read'],
    write,
    maxBindings: 32_000,
    atomic: submit,
    close: async () => {
      await submit([])
      await read.destroy()
      writer.pragma('wal_checkpoint(TRUNCATE)')
      writer.close()
    },
  }
}

/**
 * Sets what a promise to a visitor rests on, on every open: better-sqlite3 is built so that a
 * reopened WAL file would run at synchronous=NORMAL and may lose acknowledged rows at a power cut.
 */
function makeDurable(driver: Driver.Database): void {
  driver.pragma('journal_mode = WAL')
  driver.pragma('synchronous = FULL')
  driver.pragma('foreign_keys = ON')
  driver.pragma('journal_size_limit = 67108864')
  const settings = ['journal_mode', 'synchronous', 'foreign_keys'].map((name) =>
    driver.pragma(name, { simple: true }),
  )
  if (settings.join() !== 'wal,2,1') {
    throw new Error(`SQLite refused its durability settings: ${settings.join(', ')}.`)
  }
}

function checkEngine(driver: Driver.Database): void {
  const version = String(driver.prepare('SELECT sqlite_version()').pluck().get())
  const parts = version.split('.').map(Number)
  const difference = OLDEST_ENGINE.map((part, index) => (parts[index] ?? 0) - part).find(
    (part) => part !== 0,
  )
  if (difference !== undefined && difference < 0) {
    throw new Error(`SQLite ${version} is too old; ${OLDEST_ENGINE.join('.')} or later is needed.`)
  }
}
