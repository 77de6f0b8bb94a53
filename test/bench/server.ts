import { join } from 'node:path'
import { parseConfig } from '../../server/config.ts'
import type { Database } from '../../server/db/port.ts'
import { openSqlite } from '../../server/db/sqlite.ts'
import type { Deps } from '../../server/deps.ts'
import { openDeps } from '../../server/node-deps.ts'
import { serve } from '../faults/support/serve.ts'

/** The three servers that are compared differ in what becomes of a list of writes, in nothing else. */
const MODES = {
  grouped: (db: Database) => db,
  validating: (db: Database): Database => ({ ...db, atomic: async () => [1] }),
  single: (db: Database) => db,
} as const

const config = parseConfig(process.env)
const mode = (process.env['MANYI_BENCH_MODE'] ?? 'grouped') as keyof typeof MODES
const { deps } = await openDeps(config)
await serve({ ...deps, db: MODES[mode](await databaseOf(deps)) })

async function databaseOf(opened: Deps): Promise<Database> {
  if (mode !== 'single') return opened.db
  await opened.db.close()
  return openSqlite(join(config.dataFolder, 'manyi.db'), { maxLists: 1 })
}
