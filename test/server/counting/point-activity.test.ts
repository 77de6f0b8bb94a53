import { describe, expect, it } from 'vitest'
import { activityPerPoint } from '../../../server/counting/point-activity.ts'
import { sealAll } from '../../../server/sealing/seal.ts'
import { addActivity } from '../../../server/stores/activity.ts'
import { addOpenings } from '../../../server/stores/opening.ts'
import { addPoint, type Point } from '../../../server/stores/point.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

async function answered(context: TemporaryApp, point: Pick<Point, 'code'>, n: number) {
  const { status } = await postJson(
    context,
    Array.from({ length: n }, () => submission(point)),
  )
  expect(status).toBe(200)
}

describe('activityPerPoint', () => {
  it('counts sealed and unsealed responses once, at each point of an activity by itself', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const createdAt = context.time.now.toISOString()
    await addActivity(db, {
      id: 'fair-1',
      createdAt,
      activityTypeId: 'fair',
      townId: null,
      name: '庙会',
      startsOn: '2026-05-01',
      endsOn: '2026-05-02',
      attendance: null,
    })
    const atTheFair = {
      activityId: 'fair-1',
      activityTypeId: 'fair',
      opensAt: null,
      closesAt: null,
      createdAt,
    }
    await addPoint(db, { ...atTheFair, code: 'east', name: '东口', mode: 'live' })
    await addPoint(db, { ...atTheFair, code: 'west', name: '西口', mode: 'live' })
    await addPoint(db, { ...atTheFair, code: 'trial', name: '试', mode: 'test' })
    await answered(context, context.point, 4)
    await answered(context, { code: 'east' }, 2)
    await sealAll(context.deps)
    await answered(context, { code: 'east' }, 1)
    await answered(context, { code: 'west' }, 3)
    await answered(context, { code: 'trial' }, 5)
    await db.atomic([
      addOpenings(db, { pointCode: 'west', localDate: '2026-01-01', n: 7 }),
      addOpenings(db, { pointCode: 'west', localDate: '2026-12-31', n: 2 }),
      addOpenings(db, { pointCode: 'west', localDate: '2025-12-31', n: 90 }),
      addOpenings(db, { pointCode: 'trial', localDate: '2026-05-01', n: 6 }),
    ])
    const expected = new Map([
      [context.point.code, { opened: 0, received: 4 }],
      ['east', { opened: 0, received: 3 }],
      ['west', { opened: 9, received: 3 }],
      ['trial', { opened: 6, received: 0 }],
    ])
    expect(await activityPerPoint(context.deps, '2026')).toEqual(expected)
    expect(await activityPerPoint(context.deps, '2024')).toEqual(new Map())
    await sealAll(context.deps)
    expect(await activityPerPoint(context.deps, '2026')).toEqual(expected)
  })
})
