import { afterAll } from 'vitest'
import { migrate } from '../../server/db/migrate.ts'
import type { Database } from '../../server/db/port.ts'
import { MIGRATIONS } from '../../server/migrations.gen.ts'
import { currentEngine } from './engines/engine.ts'

/** A migrated database on the engine of this run; closed after the test file. */
export async function temporaryDatabase(): Promise<Database> {
  const db = await currentEngine().openEmpty()
  afterAll(() => db.close())
  await migrate(db, MIGRATIONS, '2026-01-01T00:00:00.000Z')
  return db
}
