import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MigrationFile } from './db/migrate.ts'

/** The SQL files of a folder, for engines that run beside a file system. */
export function readMigrationFiles(folder: string): readonly MigrationFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }))
}
