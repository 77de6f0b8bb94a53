import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { MigrationError, migrate, statementsOf } from '../../../server/db/migrate.ts'
import { openSqlite } from '../../../server/db/sqlite.ts'
import { temporaryDatabase, temporaryFolder } from '../../support/temporary-database.ts'

const AT = '2026-05-01T00:00:00.000Z'
const FIRST = {
  name: '0001_a.sql',
  sql: 'CREATE TABLE a (x TEXT);\n-- note; with semicolon\nCREATE TABLE b (y TEXT);\n',
}

describe('migrate', () => {
  const empty = () => openSqlite(join(temporaryFolder(), 'empty.db'))

  it('applies each file once', async () => {
    const db = empty()
    expect(await migrate(db, [FIRST], AT)).toEqual(['0001_a.sql'])
    expect(await migrate(db, [FIRST], AT)).toEqual([])
    await db.close()
  })

  it('refuses to start on a file that was edited after it was applied', async () => {
    const db = empty()
    await migrate(db, [FIRST], AT)
    const edited = { ...FIRST, sql: `${FIRST.sql}-- edited\n` }
    await expect(migrate(db, [edited], AT)).rejects.toBeInstanceOf(MigrationError)
    await db.close()
  })

  it('refuses a database that a newer program has migrated', async () => {
    const db = empty()
    await migrate(db, [FIRST], AT)
    await expect(migrate(db, [], AT)).rejects.toThrow('newer')
    await db.close()
  })

  it('leaves nothing of a file behind that fails in the middle', async () => {
    const db = empty()
    const broken = { name: '0002_b.sql', sql: 'CREATE TABLE c (z TEXT);\nCREATE NONSENSE;\n' }
    await expect(migrate(db, [FIRST, broken], AT)).rejects.toThrow()
    expect(
      await migrate(db, [FIRST, { ...broken, sql: 'CREATE TABLE c (z TEXT);\n' }], AT),
    ).toEqual(['0002_b.sql'])
    await db.close()
  })

  it('is done by one of several processes that start at once', async () => {
    const file = join(temporaryFolder(), 'shared.db')
    const processes = [openSqlite(file), openSqlite(file), openSqlite(file)]
    await Promise.all(processes.map((db) => migrate(db, [FIRST], AT)))
    const [db] = processes
    expect(await db?.read.selectFrom('migration').selectAll().execute()).toHaveLength(1)
    await Promise.all(processes.map((open) => open.close()))
  })

  it('splits the real files into statements that all apply', async () => {
    await expect(temporaryDatabase()).resolves.toBeDefined()
    expect(statementsOf('-- only a comment;\n')).toEqual([])
  })
})
