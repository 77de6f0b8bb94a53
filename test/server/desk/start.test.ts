import { describe, expect, it } from 'vitest'
import { listPoints } from '../../../server/stores/point.ts'
import { readSetting } from '../../../server/stores/setting.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { auditActions, type DeskClient, firstAdmin, operatorOf } from './desk-client.ts'

const HTTPS = { origin: 'https://survey.example.cn' }
const FAIR = { name: '庙会', type: 'fair', startsOn: '2026-05-24', endsOn: '2026-05-24' }

const start = async (client: DeskClient) => await (await client.get('/desk/start')).text()
const progress = async (client: DeskClient) => /(\d) \/ 6/.exec(await start(client))?.[0]
const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ''

async function fresh(config = {}) {
  const context = await temporaryApp(config)
  return { context, admin: await firstAdmin(context) }
}

async function saveTelephone(admin: DeskClient) {
  const page = await (await admin.get('/desk/organisation')).text()
  const fields = { associationZh: '临泽县科协', telephone: '0936-5521234' }
  return await admin.post('/desk/organisation', { ...fields, version: hidden(page, 'version') })
}

async function confirmIndicators(admin: DeskClient) {
  const versions = hidden(await start(admin), 'versions')
  return await admin.post('/desk/start/indicator', { versions })
}

async function namePoint({ point }: TemporaryApp, admin: DeskClient, name: string) {
  const fields = { code: point.code, version: '1', name }
  return await admin.post('/desk/start/points', fields)
}

async function testScan(context: TemporaryApp, admin: DeskClient) {
  await admin.post('/desk/start/test', { mode: 'test' })
  const point = (await listPoints(context.deps.db)).find((one) => one.mode === 'test')
  return await postJson(context, submission(point ?? { code: '' }, { comment: '很好' }))
}

describe('first use', () => {
  it('is where the desk begins, with nothing done', async () => {
    const { admin } = await fresh()
    expect((await admin.get('/desk')).headers.get('location')).toBe('/desk/start')
    expect(await progress(admin)).toBe('0 / 6')
    expect(await (await admin.get('/desk/results')).text()).toContain('首次使用还有 6 步没做完')
  })

  it('goes from the first step to the calm end, and never comes back', async () => {
    const { context, admin } = await fresh(HTTPS)
    await saveTelephone(admin)
    expect(await progress(admin)).toBe('1 / 6')
    await confirmIndicators(admin)
    expect(await progress(admin)).toBe('2 / 6')
    await admin.post('/desk/activities', FAIR)
    expect(await progress(admin)).toBe('3 / 6')
    await namePoint(context, admin, '科技馆正门')
    expect(await progress(admin)).toBe('4 / 6')
    await admin.get(`/desk/points/${context.point.code}/poster`)
    expect(await progress(admin)).toBe('5 / 6')
    await testScan(context, admin)
    const end = await start(admin)
    expect(end).toContain('都准备好了')
    expect(end).not.toContain('href="/desk/start"')
    context.time.now = new Date('2027-02-01T02:00:00.000Z')
    const later = (await operatorOf(context, 'evaluator')).client
    expect((await later.get('/desk')).headers.get('location')).toBe('/desk/overview')
    expect(await (await later.get('/desk/results')).text()).not.toContain('首次使用')
    const actions = await auditActions(context)
    expect(
      actions.filter((action) => /^(onboarding|organisation|point)/.test(action)).toSorted(),
    ).toEqual([
      'onboarding.finished',
      'onboarding.indicator',
      'onboarding.printed',
      'organisation.set',
      'point.added',
      'point.renamed',
    ])
  })

  it('can be put aside by one person; the others still see it, and a line remains', async () => {
    const { context, admin } = await fresh()
    const { client: evaluator } = await operatorOf(context, 'evaluator')
    const later = await admin.post('/desk/start/later', { wish: 'later' })
    expect(later.headers.get('location')).toBe('/desk/overview')
    expect((await admin.get('/desk')).headers.get('location')).toBe('/desk/overview')
    expect((await evaluator.get('/desk')).headers.get('location')).toBe('/desk/start')
    const results = await (await admin.get('/desk/results')).text()
    expect(results).toContain('首次使用还有 6 步没做完')
    expect(results).toContain('aria-current="page">满意度结果')
    await admin.post('/desk/start/later', { wish: 'later' })
    const actions = await auditActions(context)
    expect(actions.filter((action) => action === 'onboarding.put_aside')).toHaveLength(1)
  })

  it('shows the evaluator the list without what an administrator does, and staff nothing', async () => {
    const { context } = await fresh()
    const { client: evaluator } = await operatorOf(context, 'evaluator')
    const { client: staff } = await operatorOf(context, 'staff')
    const page = await start(evaluator)
    expect(page).toContain('这一步由管理员来做')
    for (const path of ['/start/indicator', '/start/points', '/organisation', '/points/new']) {
      expect(page).not.toContain(`"/desk${path}"`)
    }
    expect(page).toContain('action="/desk/start/activities"')
    expect((await staff.get('/desk')).headers.get('location')).toBe('/desk/points')
    expect(await (await staff.get('/desk/points')).text()).not.toContain('首次使用')
  })

  it('takes "permanent places only" for the year that it was said of', async () => {
    const { context, admin } = await fresh()
    expect((await admin.post('/desk/start/activities', { year: '2025' })).status).toBe(422)
    await admin.post('/desk/start/activities', { year: '2026' })
    expect(await start(admin)).toContain('2026年只用固定地点的二维码')
    context.time.now = new Date('2027-01-02T02:00:00.000Z')
    const { client } = await operatorOf(context, 'admin', '李明')
    expect(await progress(client)).toBe('0 / 6')
  })

  it('confirms the indicators that were looked at, and no other version', async () => {
    const { admin } = await fresh()
    const reply = await admin.post('/desk/start/indicator', { versions: 'overall:7' })
    expect(reply.status).toBe(409)
    expect(await progress(admin)).toBe('0 / 6')
  })

  it('keeps the name of a point that a colleague has changed meanwhile', async () => {
    const { context, admin } = await fresh()
    await namePoint(context, admin, '东门')
    expect((await namePoint(context, admin, '西门')).status).toBe(409)
    expect((await listPoints(context.deps.db))[0]?.name).toBe('东门')
    expect((await namePoint(context, admin, '')).status).toBe(422)
    expect((await namePoint(context, admin, 'x'.repeat(41))).status).toBe(422)
  })

  it('takes the name as it is when it is confirmed', async () => {
    const { context, admin } = await fresh()
    await namePoint(context, admin, context.point.name)
    expect(await start(admin)).toContain('正式收集中的二维码 1 个')
    expect(await auditActions(context)).toContain('onboarding.points')
  })

  it.each([
    [undefined, '还没有设置对外地址'],
    ['http://192.168.1.20', '对外地址不是 https'],
  ])('warns that codes printed under %s lead nowhere', async (origin, warning) => {
    const { admin } = await fresh({ origin })
    expect(await start(admin)).toContain(warning)
  })

  it('asks to print again once the codes carry another address', async () => {
    const { context, admin } = await fresh({ origin: 'http://192.168.1.20' })
    await admin.get(`/desk/points/${context.point.code}/card`)
    await admin.get(`/desk/points/${context.point.code}/card`)
    expect(await progress(admin)).toBe('1 / 6')
    const printed = (await auditActions(context)).filter((action) => /printed/.test(action))
    expect(printed).toHaveLength(1)
    expect(await readSetting(context.deps.db, 'onboarding.printed')).toBe('http://192.168.1.20')
    const moved = await temporaryApp(HTTPS, context.deps.db)
    const { client } = await operatorOf(moved, 'admin', '李明')
    expect(await start(client)).not.toContain('先别张贴')
    expect(await progress(client)).toBe('0 / 6')
  })
})

describe('the test scan', () => {
  it('makes one test point, however often it is asked, and shows its code', async () => {
    const { context, admin } = await fresh()
    expect(await (await admin.get('/desk/start/test')).text()).toContain('还没有测试用的二维码')
    await admin.post('/desk/start/test', { mode: 'test' })
    await admin.post('/desk/start/test', { mode: 'test' })
    const points = await listPoints(context.deps.db)
    expect(points.filter((point) => point.mode === 'test')).toHaveLength(1)
    const page = await (await admin.get('/desk/start/test')).text()
    expect(page).toContain('aria-label="测试用的二维码：测试二维码"')
    expect(page).toContain('data-seen="none"')
  })

  it('tells what arrived, without its comment, and that it does not count', async () => {
    const { context, admin } = await fresh()
    const latest = async () => await (await admin.get('/desk/start/test.json')).json()
    expect(await latest()).toEqual({ id: null })
    const { body } = await testScan(context, admin)
    expect(await latest()).toEqual({ id: body.id })
    const page = await (await admin.get('/desk/start/test')).text()
    expect(page).toContain('收到了')
    expect(page).toContain('<dd>非常满意</dd>')
    expect(page).toContain('<dd>1 题</dd>')
    expect(page).toContain('<dd>写了</dd>')
    expect(page).toContain('永远不计入满意率')
    expect(page).not.toContain('很好')
    expect(page).toContain(`data-seen="${body.id}"`)
    context.time.now = new Date(context.time.now.getTime() + 20 * 60_000)
    expect(await (await admin.get('/desk/start/test')).text()).toContain('这是以前收到的一份')
  })

  it('leaves the making to administrators', async () => {
    const { context } = await fresh()
    const { client } = await operatorOf(context, 'evaluator')
    expect(await (await client.get('/desk/start/test')).text()).toContain('这一步由管理员来做')
    expect((await client.post('/desk/start/test', { mode: 'test' })).status).toBe(403)
  })
})
