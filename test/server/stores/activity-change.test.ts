import { describe, expect, it } from 'vitest'
import { countAnswers } from '../../../server/counting/count-answers.ts'
import { checkTallies } from '../../../server/sealing/check.ts'
import { sealAll } from '../../../server/sealing/seal.ts'
import { type ActivityInput, addActivity, findActivity } from '../../../server/stores/activity.ts'
import { updateActivity } from '../../../server/stores/activity-change.ts'
import { recordAudit } from '../../../server/stores/audit.ts'
import { addPoint, findPoint } from '../../../server/stores/point.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { temporaryApp } from '../../support/temporary-app.ts'

const AT = '2026-05-01T00:00:00.000Z'
const FAIR: ActivityInput = {
  activityTypeId: 'fair',
  townId: null,
  name: '赶集',
  startsOn: '2026-05-01',
  endsOn: '2026-05-01',
  attendance: null,
}
const PLACE = { activityId: 'a1', mode: 'live', opensAt: null, closesAt: null } as const

async function fairWithPoint() {
  const context = await temporaryApp()
  const { db } = context.deps
  await addActivity(db, { ...FAIR, id: 'a1', createdAt: AT })
  const point = { ...PLACE, code: 'fair001', name: '入口', activityTypeId: 'fair', createdAt: AT }
  await addPoint(db, point)
  return { context, db }
}

describe('updateActivity', () => {
  it('takes the points along when the type changes', async () => {
    const { db } = await fairWithPoint()
    await updateActivity(db, 'a1', 1, { ...FAIR, activityTypeId: 'talk' })
    expect((await findPoint(db, 'fair001'))?.activityTypeId).toBe('talk')
    expect(await findActivity(db, 'a1')).toMatchObject({ activityTypeId: 'talk', version: 2 })
  })

  it.each(['unsealed', 'sealed'])('keeps the type once there is a response, %s', async (state) => {
    const { context, db } = await fairWithPoint()
    await postJson(context, submission({ code: 'fair001' }))
    if (state === 'sealed') await sealAll(context.deps)
    const entry = { actor: { id: null, name: 'x' }, action: 'activity.changed', subject: 'a1' }
    const audit = recordAudit(context.deps, entry)
    const changed = updateActivity(db, 'a1', 1, { ...FAIR, activityTypeId: 'talk' }, [audit])
    await expect(changed).rejects.toMatchObject({
      code: 'form_invalid',
      details: { fields: { activityTypeId: 'fixed_by_responses' } },
    })
    expect(await db.read.selectFrom('audit').selectAll().execute()).toEqual([])
    expect((await findPoint(db, 'fair001'))?.activityTypeId).toBe('fair')
    await updateActivity(db, 'a1', 1, { ...FAIR, name: '庙会' })
    expect(await findActivity(db, 'a1')).toMatchObject({ name: '庙会', activityTypeId: 'fair' })
  })

  it('tells whoever comes second', async () => {
    const { db } = await fairWithPoint()
    await updateActivity(db, 'a1', 1, { ...FAIR, name: '庙会' })
    const second = updateActivity(db, 'a1', 1, { ...FAIR, activityTypeId: 'talk' })
    await expect(second).rejects.toMatchObject({ code: 'edit_conflict' })
    expect((await findPoint(db, 'fair001'))?.activityTypeId).toBe('fair')
  })

  it('counts by type the same before and after sealing', async () => {
    const { context } = await fairWithPoint()
    await postJson(context, submission({ code: 'fair001' }))
    await postJson(context, submission(context.point))
    const filter = { from: '2026-01-01', to: '2026-12-31', activityTypeIds: ['fair'] }
    const count = async () =>
      Object.fromEntries((await countAnswers(context.deps, 'overall', filter)).byCode)
    expect(await count()).toEqual({ 5: 1 })
    await sealAll(context.deps)
    expect(await count()).toEqual({ 5: 1 })
    expect((await checkTallies(context.deps)).agrees).toBe(true)
  })
})
