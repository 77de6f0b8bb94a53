import { join } from 'node:path'
import type { GroupCommitOptions } from '../../server/db/group-commit.ts'
import type { Database } from '../../server/db/port.ts'
import { openSqlite } from '../../server/db/sqlite.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** An empty SQLite file in a temporary folder; the caller closes it. */
export function temporarySqlite(options: Partial<GroupCommitOptions> = {}): Database {
  return openSqlite(join(temporaryFolder(), 'manyi.db'), options)
}
