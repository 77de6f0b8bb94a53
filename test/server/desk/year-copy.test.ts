import { describe, expect, it } from 'vitest'
import { addActivity, listActivities } from '../../../server/stores/activity.ts'
import { currentDefinitions } from '../../../server/stores/definition.ts'
import { addPoint, listPoints } from '../../../server/stores/point.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { auditActions, type DeskClient, firstAdmin, operatorOf } from './desk-client.ts'

const YEARS = { from: '2025', to: '2026' }
const PAGE = '/desk/activities/copy?from=2025&to=2026'

/** Two activities of 2025: one with an open, a closed and a test point, one without points. */
async function lastYear() {
  const context = await temporaryApp()
  const { db } = context.deps
  const createdAt = '2025-03-01T00:00:00.000Z'
  const common = { activityTypeId: 'fair', townId: 'shahe', attendance: 900, createdAt }
  const fair = { id: 'fair', name: '2025年庙会', startsOn: '2025-05-01', endsOn: '2025-05-03' }
  const talk = { id: 'talk', name: '讲座', startsOn: '2025-09-10', endsOn: '2025-09-10' }
  await addActivity(db, { ...common, ...fair })
  await addActivity(db, { ...common, ...talk })
  const place = { activityId: 'fair', activityTypeId: 'fair', createdAt }
  const window = { opensAt: '2025-05-01T00:00:00.000Z', closesAt: '2025-05-04T00:00:00.000Z' }
  const always = { opensAt: null, closesAt: null }
  await addPoint(db, { ...place, ...window, code: 'gate111', name: '2025庙会入口', mode: 'live' })
  await addPoint(db, { ...place, ...always, code: 'shut222', name: '舞台', mode: 'live' })
  await addPoint(db, { ...place, ...always, code: 'test333', name: '试扫', mode: 'test' })
  const closing = db.write.updateTable('point').set({ closed_at: createdAt })
  await db.atomic([closing.where('code', '=', 'shut222')])
  return { context, admin: await firstAdmin(context) }
}

const press = (admin: DeskClient, source: string) =>
  admin.post('/desk/activities/copy', { ...YEARS, activity: source })

const copies = async ({ deps }: TemporaryApp) =>
  (await listActivities(deps.db)).filter((activity) => activity.startsOn.startsWith('2026'))

describe('copying a year', () => {
  it('shows what it would make: weekdays kept, years in names moved, a tick for each', async () => {
    const { context, admin } = await lastYear()
    const page = await (await admin.get(PAGE)).text()
    expect(page).toContain('2026年庙会')
    expect(page).toContain('2026年4月30日 – 5月2日')
    expect(page).toContain('星期四')
    expect(page.match(/name="activity"[^>]*checked/g)).toHaveLength(2)
    expect(await copies(context)).toEqual([])
  })

  it('makes the chosen activities and their points, open, with new codes, in one entry', async () => {
    const { context, admin } = await lastYear()
    const before = new Set((await listPoints(context.deps.db)).map((point) => point.code))
    const reply = await press(admin, 'fair')
    expect(reply.headers.get('location')).toBe(`${PAGE}&made=1`)
    const [fair, ...others] = await copies(context)
    expect(others).toEqual([])
    expect(fair).toMatchObject({
      name: '2026年庙会',
      startsOn: '2026-04-30',
      endsOn: '2026-05-02',
      townId: 'shahe',
      attendance: null,
    })
    const points = (await listPoints(context.deps.db)).filter((point) => !before.has(point.code))
    expect(points.map(({ name, mode, closedAt }) => [name, mode, closedAt]).toSorted()).toEqual([
      ['2026庙会入口', 'live', null],
      ['舞台', 'live', null],
      ['试扫', 'test', null],
    ])
    expect(points.every((point) => point.activityId === fair?.id)).toBe(true)
    expect(points.find((point) => point.opensAt)).toMatchObject({
      opensAt: '2026-04-30T00:00:00.000Z',
      closesAt: '2026-05-03T00:00:00.000Z',
    })
    expect((await auditActions(context)).filter((action) => /copied/.test(action))).toHaveLength(1)
  })

  it('makes nothing twice, and says so; what was left out can follow', async () => {
    const { context, admin } = await lastYear()
    await press(admin, 'fair')
    const again = await press(admin, 'fair')
    expect(again.headers.get('location')).toBe(`${PAGE}&made=0`)
    expect(await (await admin.get(`${PAGE}&made=0`)).text()).toContain('没有重复新建')
    expect(await copies(context)).toHaveLength(1)
    await press(admin, 'talk')
    expect(await copies(context)).toHaveLength(2)
  })

  it('makes each one once when two people press at the same moment', async () => {
    const { context, admin } = await lastYear()
    const replies = await Promise.all([press(admin, 'fair'), press(admin, 'fair')])
    expect(replies.map((reply) => reply.status)).toEqual([303, 303])
    expect(await copies(context)).toHaveLength(1)
    expect(await listPoints(context.deps.db)).toHaveLength(4 + 3)
  })

  it('is undone while nothing was touched, and can be made again', async () => {
    const { context, admin } = await lastYear()
    await press(admin, 'fair')
    const undone = await admin.post('/desk/activities/copy/undo', YEARS)
    expect(undone.headers.get('location')).toBe(`${PAGE}&undone=1&kept=0`)
    expect(await copies(context)).toEqual([])
    expect(await listPoints(context.deps.db)).toHaveLength(4)
    expect(await auditActions(context)).toContain('activity.copy_undone')
    await press(admin, 'fair')
    expect(await copies(context)).toHaveLength(1)
  })

  it.each(['live', 'test'] as const)('is kept where a %s response has arrived', async (mode) => {
    const { context, admin } = await lastYear()
    context.time.now = new Date('2026-05-01T02:00:00.000Z')
    await press(admin, 'fair')
    await press(admin, 'talk')
    const [fair] = (await copies(context)).filter((activity) => activity.name.includes('庙会'))
    const points = await listPoints(context.deps.db)
    const point = points.find((one) => one.activityId === fair?.id && one.mode === mode)
    expect((await postJson(context, submission(point ?? { code: '' }))).body.status).toBe(
      'recorded',
    )
    await admin.post('/desk/activities/copy/undo', YEARS)
    expect((await copies(context)).map((activity) => activity.name)).toEqual(['2026年庙会'])
    expect(await listPoints(context.deps.db)).toHaveLength(4 + 3)
    const page = await (await admin.get(`${PAGE}&undone=1&kept=1`)).text()
    expect(page).toContain('保留不动')
  })

  it('is kept where somebody edited it or added a point', async () => {
    const { context, admin } = await lastYear()
    await press(admin, 'fair')
    await press(admin, 'talk')
    const [talk, fair] = await copies(context)
    const edit = { name: '讲座', type: 'fair', startsOn: '2026-09-09', endsOn: '2026-09-09' }
    await admin.post(`/desk/activities/${talk?.id}`, { ...edit, attendance: '30', version: '1' })
    const point = { name: '后门', activity: fair?.id ?? '', type: '', mode: 'live' }
    context.time.now = new Date('2026-05-01T02:00:01.000Z')
    await admin.post('/desk/points', point)
    await admin.post('/desk/activities/copy/undo', YEARS)
    expect(await copies(context)).toHaveLength(2)
    expect(await auditActions(context)).not.toContain('activity.copy_undone')
  })

  it('names years that are none, and a form in which nothing is ticked', async () => {
    const { context, admin } = await lastYear()
    for (const query of ['from=2025&to=2025', 'from=x&to=2026', 'from=2025&to=20266']) {
      const reply = await admin.get(`/desk/activities/copy?${query}`)
      expect(reply.status).toBe(422)
      expect(await reply.text()).toContain('请填两个不同的年份')
    }
    const none = await admin.post('/desk/activities/copy', YEARS)
    expect(none.status).toBe(422)
    const page = await none.text()
    expect(page).toContain('没有勾选')
    expect(page).not.toMatch(/name="activity"[^>]*checked/)
    expect(await copies(context)).toEqual([])
  })

  it('is for administrators; the list of activities offers it to them only', async () => {
    const { context, admin } = await lastYear()
    const { client: evaluator } = await operatorOf(context, 'evaluator')
    const link = '/desk/activities/copy?to=2026'
    expect(await (await admin.get('/desk/activities')).text()).toContain(link)
    expect(await (await evaluator.get('/desk/activities')).text()).not.toContain(link)
    expect((await evaluator.get(PAGE)).status).toBe(403)
  })
})

describe('an indicator with the year in its name', () => {
  const named = { name: '2025年公众满意度', basis: '临财发〔2025〕3号' }

  async function withYear() {
    const { context, admin } = await lastYear()
    const { db } = context.deps
    const [definition] = await currentDefinitions(db)
    const text = JSON.stringify({ ...definition, ...named })
    const change = db.write.updateTable('indicator_definition').set({ definition: text })
    await db.atomic([change.where('id', '=', definition?.id ?? '')])
    return { context, admin, value: `${definition?.id}:1` }
  }

  it('is offered its next version, and left alone unless that is ticked', async () => {
    const { context, admin } = await withYear()
    const page = await (await admin.get(PAGE)).text()
    expect(page).toContain(
      '2025年公众满意度（临财发〔2025〕3号） → 2026年公众满意度（临财发〔2026〕3号）',
    )
    expect(page).not.toMatch(/name="definition"[^>]*checked/)
    await press(admin, 'fair')
    expect((await currentDefinitions(context.deps.db))[0]).toMatchObject({ ...named, version: 1 })
  })

  it('is stored as its next version when it is, once', async () => {
    const { context, admin, value } = await withYear()
    for (const status of [303, 422]) {
      const fields = { ...YEARS, definition: value }
      expect((await admin.post('/desk/activities/copy', fields)).status).toBe(status)
    }
    expect((await currentDefinitions(context.deps.db))[0]).toMatchObject({
      name: '2026年公众满意度',
      basis: '临财发〔2026〕3号',
      version: 2,
      targetPercent: '95',
    })
    expect(await auditActions(context)).toContain('indicator.changed')
    expect(await (await admin.get(PAGE)).text()).not.toContain('name="definition"')
  })
})

describe('the list of activities', () => {
  it('shows this year, and the others by a link', async () => {
    const { admin } = await lastYear()
    const page = await (await admin.get('/desk/activities')).text()
    expect(page).toContain('2026年还没有活动')
    expect(page).toContain('href="/desk/activities?year=2025"')
    const earlier = await (await admin.get('/desk/activities?year=2025')).text()
    expect(earlier).toContain('2025年庙会')
    expect(earlier).toContain('讲座')
    expect((await admin.get('/desk/activities?year=nonsense')).status).toBe(200)
  })
})
