import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, ConfigError } from './config.ts'
import type { Database } from './db/port.ts'
import { openSqlite } from './db/sqlite.ts'
import { StorageUnavailable } from './db/unavailable.ts'
import { untilAnswered } from './db/until-answered.ts'

/** Name of the one data file in its folder. */
export const DATA_FILE = 'manyi.db'

/**
 * Opens the database of a configuration: PostgreSQL if an address is set, else the data folder.
 *
 * @throws ConfigError in one sentence when it cannot be used
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>,
): Promise<Database> {
  return config.databaseUrl === undefined
    ? openFolder(config.dataFolder)
    : await openServer(config.databaseUrl)
}

function openFolder(folder: string): Database {
  try {
    mkdirSync(folder, { recursive: true })
    return openSqlite(join(folder, DATA_FILE))
  } catch (error) {
    throw new ConfigError(`MANYI_DATA: the folder ${folder} cannot be written to${codeOf(error)}.`)
  }
}

async function openServer(url: string): Promise<Database> {
  // Loaded only where it is used: the driver takes memory of every server.
  const { openPostgres } = await import('./db/postgres.ts')
  const db = openPostgres(url)
  try {
    await untilAnswered(() => db.atomic([]))
    return db
  } catch (error) {
    await db.close()
    const cause = error instanceof StorageUnavailable ? error.cause : error
    throw new ConfigError(`DATABASE_URL: the database cannot be used${codeOf(cause)}.`)
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? ` (${String(error.code)})` : ''
}
