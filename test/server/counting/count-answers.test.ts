import { describe, expect, it } from 'vitest'
import { countAnswers } from '../../../server/counting/count-answers.ts'
import { countFlagged } from '../../../server/counting/count-flagged.ts'
import { seal } from '../../../server/sealing/seal.ts'
import { addActivity } from '../../../server/stores/activity.ts'
import { addPoint } from '../../../server/stores/point.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const AT = '2026-05-01T00:00:00.000Z'
const DAYS = ['2026-04-29', '2026-04-30', '2026-05-01', '2026-06-02']
const FILTERS = [
  { from: '2026-01-01', to: '2026-12-31', activityTypeIds: null },
  { from: '2026-04-30', to: '2026-05-01', activityTypeIds: null },
  { from: '2000-01-01', to: '2099-12-31', activityTypeIds: ['fair'] },
  { from: '2027-01-01', to: '2027-12-31', activityTypeIds: null },
]

/** A fair of several days beside the permanent point of the installation. */
async function twoPlaces(): Promise<{ context: TemporaryApp; codes: readonly string[] }> {
  const context = await temporaryApp()
  const { db } = context.deps
  await addActivity(db, {
    ...{ id: 'a1', activityTypeId: 'fair', townId: null, name: '庙会', attendance: null },
    ...{ startsOn: '2026-04-29', endsOn: '2026-06-02', createdAt: AT },
  })
  await addPoint(db, {
    ...{ code: 'fair001', name: '入口', activityId: 'a1', activityTypeId: 'fair', createdAt: AT },
    ...{ mode: 'live', opensAt: null, closesAt: null },
  })
  return { context, codes: [context.point.code, 'fair001'] }
}

async function everything({ deps }: TemporaryApp, db = deps.db) {
  const counts = []
  for (const filter of FILTERS) {
    const { byCode, clusters } = await countAnswers({ db }, 'overall', filter)
    const flagged = await countFlagged(db, 'overall', filter)
    counts.push({ byCode: [...byCode].sort(), clusters, flagged })
  }
  return counts
}

describe('counting beside a memory of the days', () => {
  it('is the same as counting anew, whatever was sealed since and on whichever day', async () => {
    const { context, codes } = await twoPlaces()
    const { db } = context.deps
    for (let round = 0; round < 12; round += 1) {
      context.time.now = new Date(`${DAYS[(round * 3) % DAYS.length]}T02:00:00.000Z`)
      const list = Array.from({ length: 1 + (round % 4) }, (_, i) =>
        submission({ code: codes[(round + i) % 2] ?? '' }, { answers: { overall: 1 + (i % 5) } }),
      )
      await postJson(context, list)
      if (round % 3 !== 1) await seal(context.deps, 3)
      // Another object of the same database remembers nothing.
      expect(await everything(context)).toEqual(await everything(context, { ...db }))
    }
    const [year] = await everything(context)
    const answered = year?.byCode.reduce((sum, [, n]) => sum + n, 0)
    expect([answered, year?.flagged.n]).toEqual([30, 30])
    // The days of the permanent point, and the fair as one cluster.
    expect(year?.clusters.top_two.clusters).toBe(DAYS.length + 1)
  })
})
