import { describe, expect, it } from 'vitest'
import { listActivities } from '../../../server/stores/activity.ts'
import { findPoint } from '../../../server/stores/point.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { temporaryApp } from '../../support/temporary-app.ts'
import { auditActions, firstAdmin, operatorOf } from './desk-client.ts'

const FAIR = {
  name: '蓼泉镇庙会',
  type: 'fair',
  town: 'liaoquan',
  startsOn: '2026-05-24',
  endsOn: '2026-05-25',
  attendance: '',
}

describe('activities', () => {
  it('are added and changed, each with an audit entry', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    expect((await admin.post('/desk/activities', FAIR)).status).toBe(303)
    const [added] = await listActivities(context.deps.db)
    expect(added).toMatchObject({ name: '蓼泉镇庙会', townId: 'liaoquan', attendance: null })
    const path = `/desk/activities/${added?.id}`
    expect(await (await admin.get(path)).text()).toContain('value="蓼泉镇庙会"')
    const saved = await admin.post(path, { ...FAIR, attendance: '1200', version: '1' })
    expect(saved.status).toBe(303)
    expect((await listActivities(context.deps.db))[0]?.attendance).toBe(1_200)
    expect(await (await admin.get('/desk/activities')).text()).toContain('1,200')
    expect(await auditActions(context)).toEqual([
      'operator.first_admin',
      'activity.added',
      'activity.changed',
    ])
  })

  it('keep both when two people edit: the second is shown the first and keeps what they typed', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const { client: evaluator } = await operatorOf(context, 'evaluator')
    await admin.post('/desk/activities', FAIR)
    const [{ id } = { id: '' }] = await listActivities(context.deps.db)
    const path = `/desk/activities/${id}`
    await admin.post(path, { ...FAIR, attendance: '1200', version: '1' })
    const second = { ...FAIR, name: '蓼泉镇四月八庙会', town: 'xinhua' }
    const conflict = await evaluator.post(path, { ...second, version: '1' })
    expect(conflict.status).toBe(409)
    const page = await conflict.text()
    expect(page).toContain('别人已经改过')
    expect(page).toContain('value="蓼泉镇四月八庙会"')
    expect(page).toMatch(/<td>蓼泉镇庙会<\/td><td>蓼泉镇四月八庙会<\/td>/)
    expect(page).toMatch(/<td>1200<\/td><td>—<\/td>/)
    expect(page).toMatch(/<td>蓼泉镇<\/td><td>新华镇<\/td>/)
    expect((await listActivities(context.deps.db))[0]).toMatchObject({
      attendance: 1_200,
      version: 2,
    })
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? ''
    expect((await evaluator.post(path, { ...second, version })).status).toBe(303)
    expect((await listActivities(context.deps.db))[0]?.name).toBe('蓼泉镇四月八庙会')
    const changes = (await auditActions(context)).filter((action) => action === 'activity.changed')
    expect(changes).toHaveLength(2)
  })

  it('keep their type once there is a response; before, their codes follow a change', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    await admin.post('/desk/activities', FAIR)
    const [{ id } = { id: '' }] = await listActivities(context.deps.db)
    const form = { name: '庙会', activity: id, type: '', opensAt: '', closesAt: '', mode: 'live' }
    const made = await admin.post('/desk/points', form)
    const code = /points\/(\w+)/.exec(made.headers.get('location') ?? '')?.[1] ?? ''
    const path = `/desk/activities/${id}`
    expect((await admin.post(path, { ...FAIR, type: 'talk', version: '1' })).status).toBe(303)
    expect((await findPoint(context.deps.db, code))?.activityTypeId).toBe('talk')

    await postJson(context, submission({ code }))
    const typed = { ...FAIR, name: '改了名', attendance: '1200', version: '2' }
    const refused = await admin.post(path, typed)
    expect(refused.status).toBe(422)
    const page = await refused.text()
    expect(page).toContain('该活动已有评价，类型不能再改。')
    expect(page).toContain('aria-describedby="type-fault')
    expect(page).toContain('value="改了名"')
    expect(page).toContain('value="1200"')
    expect(page).toContain('<option value="fair" selected')
    expect((await listActivities(context.deps.db))[0]).toMatchObject({
      name: FAIR.name,
      version: 2,
    })
    const same = await admin.post(path, { ...typed, type: 'talk' })
    expect(same.status).toBe(303)
    const changes = (await auditActions(context)).filter((action) => action === 'activity.changed')
    expect(changes).toHaveLength(2)
  })

  it.each([
    ['name', ' ', '请填写这一项'],
    ['name', 'x'.repeat(81), '太长了'],
    ['type', 'no_such_type', '请从列表里选'],
    ['town', 'no_such_town', '请从列表里选'],
    ['startsOn', '2026-02-30', '不是有效的日期'],
    ['endsOn', '2026-05-23', '结束日期不能早于开始日期'],
    ['attendance', '-5', '请填写 0 或正整数'],
    ['attendance', '1e3', '请填写 0 或正整数'],
  ])('say what is wrong with %s %s', async (field, value, sentence) => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const response = await admin.post('/desk/activities', { ...FAIR, [field]: value })
    expect(response.status).toBe(422)
    const page = await response.text()
    expect(page).toContain(sentence)
    expect(page).toContain(`aria-describedby="${field}-fault`)
    expect(await listActivities(context.deps.db)).toEqual([])
  })
})
