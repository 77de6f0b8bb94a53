import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { GroupCommitOptions } from '../../server/db/group-commit.ts'
import { migrate } from '../../server/db/migrate.ts'
import type { Database } from '../../server/db/port.ts'
import { openSqlite } from '../../server/db/sqlite.ts'
import { readMigrationFiles } from '../../server/migration-files.ts'

/** A folder that is gone after the test file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'manyi-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A migrated SQLite file in a temporary folder; closed and removed after the test file. */
export async function temporaryDatabase(
  options: Partial<GroupCommitOptions> = {},
): Promise<Database> {
  const db = openSqlite(join(temporaryFolder(), 'manyi.db'), options)
  afterAll(() => db.close())
  await migrate(db, readMigrationFiles('migrations'), '2026-01-01T00:00:00.000Z')
  return db
}
