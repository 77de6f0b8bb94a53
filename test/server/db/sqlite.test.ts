import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate } from '../../../server/db/migrate.ts'
import { openSqlite } from '../../../server/db/sqlite.ts'
import { StorageUnavailable } from '../../../server/db/unavailable.ts'
import { MIGRATIONS } from '../../../server/migrations.gen.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { temporarySqlite } from '../../support/temporary-sqlite.ts'

const AT = '2026-05-01T00:00:00.000Z'

describe('openSqlite', () => {
  it('shares one commit between lists that arrive together', async () => {
    const db = await temporaryDatabase()
    const lists = Array.from({ length: 50 }, (_, i) =>
      db.atomic([
        db.write.insertInto('setting').values({ name: `n${i}`, value: '', updated_at: AT }),
      ]),
    )
    await Promise.all(lists)
    const { n } = await db.read
      .selectFrom('setting')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    expect(n).toBe(50)
  })

  it('refuses a list when too many are waiting, and takes lists again afterwards', async () => {
    const db = temporarySqlite({ maxWaiting: 3 })
    const settled = await Promise.allSettled([1, 2, 3, 4, 5].map(() => db.atomic([])))
    const refused = settled.flatMap((s) => (s.status === 'rejected' ? [s.reason] : []))
    expect(refused).toHaveLength(2)
    expect(refused[0]).toBeInstanceOf(StorageUnavailable)
    await expect(db.atomic([])).resolves.toEqual([])
  })

  it('waits for the lock of another process without losing a list', async () => {
    const file = join(temporaryFolder(), 'locked.db')
    const db = openSqlite(file)
    await migrate(db, MIGRATIONS, AT)
    const other = new Driver(file)
    other.exec('BEGIN IMMEDIATE')
    const waiting = db.atomic([
      db.write.insertInto('setting').values({ name: 'late', value: '', updated_at: AT }),
    ])
    await new Promise((resolve) => setTimeout(resolve, 200))
    other.exec('COMMIT')
    other.close()
    await expect(waiting).resolves.toEqual([1])
    await db.close()
  })

  it('gives up on a lock that is never released and says that storage is busy', async () => {
    const file = join(temporaryFolder(), 'stuck.db')
    const db = openSqlite(file, { lockTimeoutMs: 100 })
    const other = new Driver(file)
    other.exec('BEGIN IMMEDIATE')
    await expect(db.atomic([])).rejects.toMatchObject({ reason: 'busy' })
    other.close()
    await db.close()
  })
})
