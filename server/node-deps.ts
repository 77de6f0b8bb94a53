import { createHash, createHmac, randomFillSync, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { type Config, ConfigError } from './config.ts'
import { migrate } from './db/migrate.ts'
import { openSqlite } from './db/sqlite.ts'
import type { Deps } from './deps.ts'
import { install, readSecret } from './installation.ts'
import { jsonLog, type Log } from './log.ts'
import { readMigrationFiles } from './migration-files.ts'

const POOL_BYTES = 8_192
/** Half the work of the default for two per cent more bytes; a page differs for every visitor. */
const GZIP_LEVEL = 4

/** The clock, randomness and hashes of Node. */
export const nodeRuntime = {
  clock: () => new Date(),
  newId: randomUUID as () => string,
  randomBytes: pooledRandom(),
  sha256: (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest(),
  gzip: (text: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(gzipSync(text, { level: GZIP_LEVEL })),
}

export interface OpenedDeps {
  readonly deps: Deps
  /** Whether the installation was made just now. */
  readonly isNew: boolean
}

/**
 * Opens the data folder of a configuration: creates it, migrates, installs the defaults once.
 *
 * @param migrations folder of the SQL files
 * @throws ConfigError in one sentence when the folder cannot be used
 */
export async function openDeps(config: Config, migrations: string): Promise<OpenedDeps> {
  if (config.databaseUrl !== undefined) {
    throw new ConfigError('DATABASE_URL is set, but this version stores in a SQLite file only.')
  }
  const db = openFile(config.dataFolder)
  const at = nodeRuntime.clock().toISOString()
  await migrate(db, readMigrationFiles(migrations), at)
  const isNew = await install({ db, ...nodeRuntime })
  const secret = await readSecret(db)
  const mac = (text: string): Uint8Array => createHmac('sha256', secret).update(text).digest()
  return { deps: { db, config, ...nodeRuntime, mac, log: stderrLog() }, isNew }
}

/** Folder of the SQL files, from the bundled program and from the sources alike. */
export function migrationsFolder(): string {
  return fileURLToPath(new URL('../migrations', import.meta.url))
}

function openFile(folder: string) {
  try {
    mkdirSync(folder, { recursive: true })
    return openSqlite(join(folder, 'manyi.db'))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
    throw new ConfigError(`MANYI_DATA: the folder ${folder} cannot be written to${code}.`)
  }
}

function stderrLog(): Log {
  return jsonLog((line) => process.stderr.write(`${line}\n`), nodeRuntime.clock)
}

/** Random bytes from a pool: one system call for a hundred responses. */
function pooledRandom(): (size: number) => Uint8Array {
  let pool = new Uint8Array(0)
  return (size) => {
    if (pool.length < size) pool = randomFillSync(new Uint8Array(Math.max(size, POOL_BYTES)))
    const bytes = pool.slice(0, size)
    pool = pool.subarray(size)
    return bytes
  }
}
