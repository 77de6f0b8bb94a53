import { describe, expect, it } from 'vitest'
import { countAnswers } from '../../../server/counting/count-answers.ts'
import { countToday } from '../../../server/counting/count-today.ts'
import { checkTallies } from '../../../server/sealing/check.ts'
import { seal, sealAll } from '../../../server/sealing/seal.ts'
import { questionnaireVersions } from '../../../server/stores/questionnaire.ts'
import { postJson, storedResponses, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const YEAR = { from: '2026-01-01', to: '2026-12-31', activityTypeIds: null }

async function record(context: TemporaryApp, levels: readonly number[]) {
  const list = levels.map((overall) => submission(context.point, { answers: { overall } }))
  await postJson(context, list)
}

describe('the sealer', () => {
  it('gives responses consecutive places and one leaf each', async () => {
    const context = await temporaryApp()
    await record(context, [5, 5, 4, 1])
    expect(await sealAll(context.deps)).toBe(4)
    await record(context, [3])
    await sealAll(context.deps)
    const rows = await storedResponses(context)
    expect(rows.map((row) => row.seal_index).sort()).toEqual([0, 1, 2, 3, 4])
    const leaves = await context.deps.db.read.selectFrom('leaf').selectAll().execute()
    expect(new Set(leaves.map((leaf) => leaf.hash)).size).toBe(5)
  })

  it('counts the same before and after it has sealed', async () => {
    const context = await temporaryApp()
    await record(context, [5, 5, 4, 2])
    const before = await countAnswers(context.deps, 'overall', YEAR)
    await sealAll(context.deps)
    const after = await countAnswers(context.deps, 'overall', YEAR)
    expect(Object.fromEntries(after.byCode)).toEqual({ 5: 2, 4: 1, 2: 1 })
    expect([...after.byCode].sort()).toEqual([...before.byCode].sort())
    expect(after.clusters).toEqual(before.clusters)
    expect(await countToday(context.deps)).toBe(4)
  })

  it('counts each of several answers, and clusters by day at a permanent point', async () => {
    const context = await temporaryApp()
    const answers = { overall: 1, why: ['crowded', 'attitude'] }
    await postJson(context, submission(context.point, { answers }))
    context.time.now = new Date('2026-05-03T02:00:00.000Z')
    await postJson(context, submission(context.point, { answers }))
    await sealAll(context.deps)
    const reasons = await countAnswers(context.deps, 'why', YEAR)
    expect(Object.fromEntries(reasons.byCode)).toEqual({ crowded: 2, attitude: 2 })
    expect((await countAnswers(context.deps, 'overall', YEAR)).clusters.top_two.clusters).toBe(2)
  })

  it('never seals a response twice when many sealers race', async () => {
    const context = await temporaryApp()
    await record(
      context,
      Array.from({ length: 60 }, (_, i) => 1 + (i % 5)),
    )
    const rounds = Array.from({ length: 30 }, () => seal(context.deps, 7))
    const sealed = (await Promise.all(rounds)).reduce((sum, n) => sum + n, 0)
    const rest = await sealAll(context.deps)
    expect(sealed + rest).toBe(60)
    expect(await checkTallies(context.deps)).toMatchObject({ agrees: true, sealed: 60, gaps: 0 })
  })

  it('finds a tally, a response or a place that was changed behind its back', async () => {
    const context = await temporaryApp()
    await record(context, [5, 5, 4])
    await sealAll(context.deps)
    expect((await checkTallies(context.deps)).agrees).toBe(true)
    const { db } = context.deps
    await db.atomic([db.write.updateTable('tally_month').set({ n: 9 }).where('code', '=', '4')])
    const check = await checkTallies(context.deps)
    expect(check.agrees).toBe(false)
    expect(check.differences[0]).toMatchObject({ tally: 'month', tallied: 9, recounted: 1 })
    await db.atomic([db.write.deleteFrom('response').where('seal_index', '=', 1)])
    expect((await checkTallies(context.deps)).gaps).toBeGreaterThan(0)
  })

  it('marks a questionnaire as frozen by its first response, once', async () => {
    const context = await temporaryApp()
    const frozenAt = async () => (await questionnaireVersions(context.deps.db))[0]?.frozenAt
    expect(await frozenAt()).toBeNull()
    await record(context, [5])
    await sealAll(context.deps)
    const first = await frozenAt()
    expect(first).toBe('2026-05-01T02:00:00.000Z')
    context.time.now = new Date('2026-05-02T02:00:00.000Z')
    await record(context, [5])
    await sealAll(context.deps)
    expect(await frozenAt()).toBe(first)
  })
})
