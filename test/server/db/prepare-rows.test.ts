import { describe, expect, it } from 'vitest'
import { prepareRows } from '../../../server/db/prepare-rows.ts'
import type { Schema } from '../../../server/db/schema.ts'
import { temporaryDatabase } from '../../support/temporary-database.ts'

type Count = Schema['unknown_code']

async function prepared(maxBindings: number) {
  const db = await temporaryDatabase()
  const insert = prepareRows<Count>(
    ['local_date', 'code', 'n'],
    (rows) => db.write.insertInto('unknown_code').values([...rows]),
    maxBindings,
  )
  return { db, insert }
}

const rowsOf = (n: number): Count[] =>
  Array.from({ length: n }, (_, index) => ({
    local_date: '2026-05-01',
    code: `code-${String(index).padStart(3, '0')}`,
    n: index,
  }))

describe('statements over many rows', () => {
  it.each([
    [0, 100, []],
    [1, 100, [1]],
    [17, 100, [16, 1]],
    [40, 100, [33, 4, 1, 1, 1]],
    [150, 32_000, [64, 64, 16, 4, 1, 1]],
    [7, 2, [1, 1, 1, 1, 1, 1, 1]],
  ])('split %i rows at %i bindings into %j and store each once', async (n, most, lengths) => {
    const { db, insert } = await prepared(most)
    const rows = rowsOf(n)
    const writes = insert(rows)
    expect(await db.atomic(writes)).toEqual(lengths)
    const stored = await db.read.selectFrom('unknown_code').selectAll().orderBy('code').execute()
    expect(stored).toEqual(rows)
    const longest = Math.max(0, ...writes.map((write) => write.compile().parameters.length))
    expect(longest).toBeLessThanOrEqual(Math.max(3, most))
  })

  it('have few texts, so that an engine may keep them', async () => {
    const { insert } = await prepared(32_000)
    const lists = Array.from({ length: 200 }, (_, n) => insert(rowsOf(n)))
    const texts = new Set(lists.flat().map((write) => write.compile().sql))
    expect(texts.size).toBe(4)
    expect(Math.max(...[...texts].map((text) => text.length))).toBeLessThan(4_096)
  })
})
