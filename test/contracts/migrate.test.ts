import { describe, expect, it } from 'vitest'
import { MigrationError, migrate, statementsOf } from '../../server/db/migrate.ts'
import { currentEngine } from '../support/engines/engine.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'

const AT = '2026-05-01T00:00:00.000Z'
const FIRST = {
  name: '0001_a.sql',
  sql: 'CREATE TABLE a (x TEXT);\n-- note; with semicolon\nCREATE TABLE b (y TEXT);\n',
}

describe('migrate', () => {
  const empty = () => currentEngine().openEmpty()

  it('applies each file once', async () => {
    const db = await empty()
    expect(await migrate(db, [FIRST], AT)).toEqual(['0001_a.sql'])
    expect(await migrate(db, [FIRST], AT)).toEqual([])
    await db.close()
  })

  it('refuses to start on a file that was edited after it was applied', async () => {
    const db = await empty()
    await migrate(db, [FIRST], AT)
    const edited = { ...FIRST, sql: `${FIRST.sql}-- edited\n` }
    await expect(migrate(db, [edited], AT)).rejects.toBeInstanceOf(MigrationError)
    await db.close()
  })

  it('refuses a database that a newer program has migrated', async () => {
    const db = await empty()
    await migrate(db, [FIRST], AT)
    await expect(migrate(db, [], AT)).rejects.toThrow('newer')
    await db.close()
  })

  it('leaves nothing of a file behind that fails in the middle', async () => {
    const db = await empty()
    const broken = { name: '0002_b.sql', sql: 'CREATE TABLE c (z TEXT);\nCREATE NONSENSE;\n' }
    await expect(migrate(db, [FIRST, broken], AT)).rejects.toThrow()
    expect(
      await migrate(db, [FIRST, { ...broken, sql: 'CREATE TABLE c (z TEXT);\n' }], AT),
    ).toEqual(['0002_b.sql'])
    await db.close()
  })

  it('is done once when several start at the same moment', async () => {
    const db = await empty()
    await Promise.all(Array.from({ length: 4 }, () => migrate(db, [FIRST], AT)))
    expect(await db.read.selectFrom('migration').selectAll().execute()).toHaveLength(1)
    await db.close()
  })

  it('splits the real files into statements that all apply', async () => {
    await expect(temporaryDatabase()).resolves.toBeDefined()
    expect(statementsOf('-- only a comment;\n')).toEqual([])
  })
})
