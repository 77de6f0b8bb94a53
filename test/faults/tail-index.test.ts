import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { expect, it } from 'vitest'
import { migrate } from '../../server/db/migrate.ts'
import type { Database } from '../../server/db/port.ts'
import type { Schema } from '../../server/db/schema.ts'
import { openSqlite } from '../../server/db/sqlite.ts'
import { MIGRATIONS } from '../../server/migrations.gen.ts'
import { sealedPages, unsealedResponses } from '../../server/stores/response.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** How the engine goes about the statements that a reader issues. */
async function plansOf(read: (db: Database) => Promise<unknown>): Promise<string> {
  const file = join(temporaryFolder(), 'plans.db')
  const db = openSqlite(file)
  await migrate(db, MIGRATIONS, '2026-05-01T00:00:00.000Z')
  const driver = new Driver(file, { readonly: true })
  const plans: string[] = []
  const reader = new Kysely<Schema>({
    dialect: new SqliteDialect({ database: driver }),
    log: ({ query }) => {
      const steps = driver.prepare(`EXPLAIN QUERY PLAN ${query.sql}`).all(...query.parameters)
      plans.push(...steps.map((step) => (step as { detail: string }).detail))
    },
  })
  await read({ ...db, read: reader as unknown as Database['read'] })
  await reader.destroy()
  await db.close()
  return plans.join('\n')
}

it('reads the unsealed tail by its own index, without sorting it for every list', async () => {
  expect(await plansOf((db) => unsealedResponses(db, 250))).toBe(
    'SCAN response USING INDEX response_unsealed',
  )
})

it('reads the sealed order by its index', async () => {
  expect(await plansOf((db) => sealedPages(db).next())).toBe(
    'SEARCH response USING INDEX response_sealed (seal_index>?)',
  )
})
