import { describe, expect, it } from 'vitest'
import type { Database } from '../../../server/db/port.ts'
import { catchUp } from '../../../server/sealing/catch-up.ts'
import { checkTallies } from '../../../server/sealing/check.ts'
import { seal, sealAll } from '../../../server/sealing/seal.ts'
import { readSealer } from '../../../server/stores/sealer.ts'
import { updateFromEarlierVersion } from '../../support/earlier-version.ts'
import {
  addAskingPoint,
  patternsOneByOne,
  recordVisits,
  talliedPatterns,
} from '../../support/rated-visits.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const SEALED = 40
const CHUNK = 7

/** Responses that an earlier version sealed, without their patterns. */
async function updatedApp(): Promise<TemporaryApp> {
  const context = await temporaryApp()
  await addAskingPoint(context)
  await recordVisits(context, SEALED)
  await sealAll(context.deps)
  await updateFromEarlierVersion(context.deps.db)
  return context
}

/** A database whose program ends at some list, before or after it took effect. */
function dying(db: Database, when: 'before' | 'after'): Database {
  return {
    ...db,
    atomic: async (writes) => {
      if (when === 'before') throw new Error('killed before')
      await db.atomic(writes)
      throw new Error('killed after')
    },
  }
}

describe('the patterns of an earlier version', () => {
  it('are counted exactly once, whatever list the program ends at', async () => {
    const context = await updatedApp()
    const { db } = context.deps
    expect(await talliedPatterns(context)).toEqual({})
    const ends: number[] = []
    for (let i = 0; !ends.includes(SEALED); i += 1) {
      const when = i % 2 ? 'after' : 'before'
      await expect(catchUp(dying(db, when), 1, CHUNK)).rejects.toThrow(`killed ${when}`)
      if (i === 6) await catchUp(db, 1, CHUNK)
      ends.push((await readSealer(db)).patterned)
      expect(await checkTallies(context.deps)).toMatchObject({ agrees: true, sealed: SEALED })
    }
    expect(ends).toEqual([0, 7, 7, 14, 14, 21, 28, 35, 35, 40])
    expect(await catchUp(dying(db, 'before'), 1, CHUNK)).toBe(0)
    expect(await talliedPatterns(context)).toEqual(await patternsOneByOne(context))
  })

  it('and those sealed meanwhile are counted once when several catch up beside the sealer', async () => {
    const context = await updatedApp()
    const { db } = context.deps
    await recordVisits(context, 20, SEALED)
    const racing = [1, 2, 3].map(() => catchUp({ ...db }, undefined, 3))
    const sealing = (async () => {
      for (let i = 0; i < 30; i += 1) await seal(context.deps, 2)
    })()
    await Promise.all([...racing, sealing])
    await sealAll(context.deps)
    await catchUp(db)
    const { sealed, patterned } = await readSealer(db)
    expect([sealed, patterned]).toEqual([SEALED + 20, SEALED + 20])
    expect(await talliedPatterns(context)).toEqual(await patternsOneByOne(context))
    expect((await checkTallies(context.deps)).differences).toEqual([])
  })

  it('are added by the sealer itself as soon as the earlier ones are there', async () => {
    const context = await updatedApp()
    const { db } = context.deps
    await recordVisits(context, 3, SEALED)
    await sealAll(context.deps)
    expect(await readSealer(db)).toMatchObject({ sealed: SEALED + 3, patterned: 0 })
    expect(await catchUp(db)).toBe(SEALED + 3)
    await recordVisits(context, 3, SEALED + 3)
    await sealAll(context.deps)
    expect(await readSealer(db)).toMatchObject({ sealed: SEALED + 6, patterned: SEALED + 6 })
    expect(await talliedPatterns(context)).toEqual(await patternsOneByOne(context))
  })
})
