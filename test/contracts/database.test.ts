import { describe, expect, it } from 'vitest'
import { violation } from '../../server/db/constraint.ts'
import type { Database } from '../../server/db/port.ts'
import { prepare } from '../../server/db/prepare.ts'
import { temporaryDatabase } from '../support/temporary-database.ts'

const AT = '2026-05-01T00:00:00.000Z'

describe('the database port', () => {
  const open = temporaryDatabase
  const insert = (db: Database, key: string, value = 'v') =>
    db.write.insertInto('setting').values({ name: key, value, updated_at: AT })
  const settingOf = async (db: Database, key: string) =>
    (await db.read.selectFrom('setting').select('value').where('name', '=', key).execute())[0]
      ?.value

  it('answers with the affected rows of each statement in order', async () => {
    const db = await open()
    const affected = await db.atomic([
      insert(db, 'a'),
      insert(db, 'b'),
      db.write.updateTable('setting').set({ value: 'w' }),
      db.write.deleteFrom('setting').where('name', '=', 'nobody'),
    ])
    expect(affected).toEqual([1, 1, 2, 0])
  })

  it('writes all statements of a list or none', async () => {
    const db = await open()
    await db.atomic([insert(db, 'taken')])
    const failed = db.atomic([insert(db, 'new'), insert(db, 'taken')])
    await expect(failed).rejects.toSatisfy((error) => violation(error) === 'unique')
    expect(await settingOf(db, 'new')).toBeUndefined()
  })

  it('lets lists that arrive together fail alone', async () => {
    const db = await open()
    const lists = Array.from({ length: 40 }, (_, i) => [
      insert(db, `key ${i}`),
      ...(i % 4 === 0 ? [insert(db, `key ${i}`)] : []),
    ])
    const settled = await Promise.allSettled(lists.map((list) => db.atomic(list)))
    expect(settled.filter((result) => result.status === 'rejected')).toHaveLength(10)
    expect(await settingOf(db, 'key 0')).toBeUndefined()
    expect(await settingOf(db, 'key 1')).toBe('v')
  })

  it('refuses a write that by-passes atomic', async () => {
    const db = await open()
    await expect(insert(db, 'x').execute()).rejects.toThrow('atomic')
  })

  it('lets one of many compare-and-swaps win', async () => {
    const db = await open()
    await db.atomic([insert(db, 'state', '0')])
    const swap = () =>
      db.atomic([
        db.write
          .updateTable('setting')
          .set({ value: '1' })
          .where('name', '=', 'state')
          .where('value', '=', '0'),
      ])
    const results = await Promise.all(Array.from({ length: 20 }, swap))
    expect(results.filter(([affected]) => affected === 1)).toHaveLength(1)
  })

  it('inserts nothing on a conflict that is to be ignored', async () => {
    const db = await open()
    const again = () =>
      insert(db, 'once').onConflict((conflict) => conflict.column('name').doNothing())
    expect(await db.atomic([again()])).toEqual([1])
    expect(await db.atomic([again()])).toEqual([0])
  })

  it('names the foreign key, check and not-null violations', async () => {
    const db = await open()
    const point = (values: object) =>
      db.write.insertInto('point').values({
        code: 'abc',
        name: 'x',
        activity_id: null,
        activity_type_id: null,
        mode: 'live',
        opens_at: null,
        closes_at: null,
        closed_at: null,
        version: 1,
        created_at: AT,
        ...values,
      })
    const kinds = [{ activity_id: 'nobody' }, { mode: 'other' }, { name: null }].map((values) =>
      db.atomic([point(values)]).then(
        () => 'none',
        (error) => violation(error),
      ),
    )
    expect(await Promise.all(kinds)).toEqual(['foreign_key', 'check', 'not_null'])
  })

  it('binds a prepared statement anew at every call', async () => {
    const db = await open()
    const set = prepare<{ name: string; value: string }>(['name', 'value'], (p) =>
      db.write.insertInto('setting').values({ name: p.name, value: p.value, updated_at: AT }),
    )
    await db.atomic([set({ name: 'p', value: '1' }), set({ name: 'q', value: '2' })])
    expect([await settingOf(db, 'p'), await settingOf(db, 'q')]).toEqual(['1', '2'])
  })

  it('keeps numbers as numbers', async () => {
    const db = await open()
    await db.atomic([
      db.write
        .insertInto('leaf')
        .values({ leaf_index: 5_000_000_000, kind: 'x', version: 'm1', hash: 'y' }),
    ])
    const row = await db.read.selectFrom('leaf').select('leaf_index').executeTakeFirst()
    expect(row?.leaf_index).toBe(5_000_000_000)
  })
})
