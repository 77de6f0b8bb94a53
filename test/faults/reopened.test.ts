import { join } from 'node:path'
import { CompiledQuery } from 'kysely'
import { expect, it } from 'vitest'
import type { Database } from '../../server/db/port.ts'
import { openSqlite } from '../../server/db/sqlite.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** A setting of the writing connection, told through a table, because only its changes come back. */
async function settingsOfWriter(db: Database): Promise<readonly unknown[]> {
  const statement = (sql: string) => ({ compile: () => CompiledQuery.raw(sql) })
  await db.atomic([
    statement('CREATE TABLE IF NOT EXISTS seen (synchronous, journal, foreign_keys, waits)'),
    statement('DELETE FROM seen'),
    statement(`INSERT INTO seen
      SELECT s.synchronous, j.journal_mode, f.foreign_keys, t.timeout
      FROM pragma_synchronous s, pragma_journal_mode j, pragma_foreign_keys f, pragma_busy_timeout t`),
  ])
  const [row] = await db.read
    .selectFrom('seen' as 'setting')
    .selectAll()
    .execute()
  return Object.values(row ?? {})
}

it('is as durable on every later open as on the first', async () => {
  const file = join(temporaryFolder(), 'reopened.db')
  for (const _ of [1, 2, 3]) {
    const db = openSqlite(file)
    expect(await settingsOfWriter(db)).toEqual([2, 'wal', 1, 0])
    await db.close()
  }
})
