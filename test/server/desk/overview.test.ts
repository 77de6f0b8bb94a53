import { describe, expect, it } from 'vitest'
import { openRectifications } from '../../../server/rectification/open-rectifications.ts'
import { readReport } from '../../../server/report.ts'
import { seal } from '../../../server/sealing/seal.ts'
import { addActivity } from '../../../server/stores/activity.ts'
import { recordAudit } from '../../../server/stores/audit.ts'
import { hideComment } from '../../../server/stores/hidden-comment.ts'
import { addPoint } from '../../../server/stores/point.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { type DeskClient, firstAdmin, operatorOf } from './desk-client.ts'

const YEAR = { from: '2026-01-01', to: '2026-12-31' }

async function answer(
  context: TemporaryApp,
  code: string,
  date: string,
  levels: readonly number[],
) {
  context.time.now = new Date(`${date}T02:00:00.000Z`)
  await postJson(
    context,
    levels.map((overall) => submission({ code }, { answers: { overall, staff: 2 } })),
  )
}

async function fewDays(): Promise<TemporaryApp> {
  const context = await temporaryApp()
  const { db } = context.deps
  const AT = '2026-04-01T00:00:00.000Z'
  await addActivity(db, {
    ...{ id: 'fair1', activityTypeId: 'fair', townId: 'shahe', name: '庙会', attendance: 400 },
    ...{ startsOn: '2026-04-29', endsOn: '2026-04-30', createdAt: AT },
  })
  await addPoint(db, {
    ...{ code: 'fair001', name: '入口', activityId: 'fair1', activityTypeId: 'fair' },
    ...{ mode: 'live', opensAt: null, closesAt: null, createdAt: AT },
  })
  await answer(context, 'fair001', '2026-04-29', [5, 4, 1])
  await answer(context, context.point.code, '2026-04-30', [5, 5, 5, 5, 5, 4, 4])
  await answer(context, context.point.code, '2026-05-01', [5, 5, 5, 5, 5, 4, 4, 3])
  return context
}

describe('what the overview says is left to do', () => {
  it('counts what is open in the ledger and missing in attendance, each with its page', async () => {
    const context = await fewDays()
    await seal(context.deps)
    await openRectifications(context.deps, 9)
    await addActivity(context.deps.db, {
      ...{ id: 'talk1', activityTypeId: 'talk', townId: null, name: '讲座', attendance: null },
      ...{ startsOn: '2026-04-30', endsOn: '2026-04-30', createdAt: '2026-04-01T00:00:00.000Z' },
    })
    const lines = async (client: DeskClient) => {
      const html = await (await client.get('/desk/overview')).text()
      const panel = /<section class="card to-do".*?<\/section>/s.exec(html)?.[0] ?? ''
      return [...panel.matchAll(/<b>(\d+)<\/b>.*?href="([^"]+)"/gs)].map(([, n, href]) => [n, href])
    }
    const rows = '/desk/indicators/rows?from=2026-01-01&amp;to=2026-12-31'
    const coverage = '/desk/coverage?from=2026-01-01&amp;to=2026-12-31'
    expect(await lines(await firstAdmin(context))).toEqual([
      ['1', '/desk/rectifications?owner=nobody'],
      ['1', '/desk/rectifications'],
      ['1', rows],
      ['1', `${coverage}#to-do`],
      ['1', `${coverage}#activities`],
    ])
    context.time.now = new Date('2026-06-20T02:00:00.000Z')
    const { client } = await operatorOf(context, 'evaluator')
    expect((await lines(client))[0]).toEqual(['1', '/desk/rectifications?state=overdue'])
  })

  it('shows the latest comments masked, and none that is hidden', async () => {
    const context = await temporaryApp()
    const { db } = context.deps
    const texts = ['很好，电话13812345678', '请删掉这条', '展品坏了']
    context.time.now = new Date('2026-05-01T02:00:00.000Z')
    await postJson(
      context,
      texts.map((comment) => ({ ...submission(context.point, {}), comment })),
    )
    const admin = await firstAdmin(context)
    const [row] = (await db.read.selectFrom('response').selectAll().execute()).filter(
      ({ comment }) => comment === '请删掉这条',
    )
    await hideComment(db, { id: row?.id ?? '', reason: '重复', at: 'now', by: 'me' }, (onlyIf) =>
      recordAudit(
        context.deps,
        { actor: { id: null, name: 'me' }, action: 'comment.hidden', subject: 'x' },
        onlyIf,
      ),
    )
    const html = await (await admin.get('/desk/overview')).text()
    expect(html).toContain('展品坏了')
    expect(html).toContain('很好，电话***')
    expect(html).not.toContain('请删掉这条')
    expect(html).toContain('href="/desk/comments?from=2026-01-01&amp;to=2026-12-31"')
  })
})

describe('the overview', () => {
  it('says what the report says: rate, interval, need, lowest facet, who is silent', async () => {
    const context = await fewDays()
    await seal(context.deps)
    const admin = await firstAdmin(context)
    const html = await (await admin.get('/desk/overview')).text()
    const { indicators, nonResponse, facets } = await readReport(context.deps, YEAR)
    const [indicator] = indicators
    expect(indicator?.display.intervalPercent).not.toBeNull()
    expect(html).toContain(`${indicator?.display.intervalPercent?.lower}%`)
    expect(html).toContain(`${indicator?.display.weightedPercent}%`)
    expect(facets.lowest).toBe('staff')
    expect(html).toContain('工作人员')
    expect(html).toContain('18 份有效评价')
    expect(nonResponse?.attendance).toBe(400)
    expect(html).toContain('已知的 400 人次')
  })

  it('counts the last 24 hours, sealed or not, and no more', async () => {
    const context = await fewDays()
    context.time.now = new Date('2026-05-01T03:30:00.000Z')
    const admin = await firstAdmin(context)
    const before = Object(await (await admin.get('/desk/overview/last-day.json')).json())
    await seal(context.deps)
    const after = Object(await (await admin.get('/desk/overview/last-day.json')).json())
    expect(after).toEqual(before)
    expect(before).toMatchObject({ total: 8 })
    expect(before.hours).toHaveLength(24)
    expect(before.hours.at(-2)).toEqual({ hour: 10, n: 8 })
  })

  it('follows an attendance that is entered afterwards', async () => {
    const context = await fewDays()
    const admin = await firstAdmin(context)
    const shown = async () => await (await admin.get('/desk/overview')).text()
    expect(await shown()).not.toContain('已知的 800 人次')
    context.time.now = new Date(context.time.now.getTime() + 1_000)
    expect(await shown()).toContain('已知的 400 人次')
    context.time.now = new Date(context.time.now.getTime() + 1_000)
    const reply = await admin.post('/desk/activities/fair1', {
      ...{ name: '庙会', type: 'fair', town: 'shahe', version: '1', attendance: '800' },
      ...{ startsOn: '2026-04-29', endsOn: '2026-04-30' },
    })
    expect(reply.status).toBe(303)
    context.time.now = new Date(context.time.now.getTime() + 1_000)
    expect(await shown()).toContain('已知的 800 人次')
  })

  it('says what to do where there is nothing, and names a date that is none', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    expect(await (await admin.get('/desk/overview')).text()).toContain('这段时间还没有评价')
    const wrong = await admin.get('/desk/overview?from=2026-13-01')
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('“从”不是有效日期')
  })

  it('is closed to staff and strangers', async () => {
    const context = await temporaryApp()
    const reply = await context.app.routes.request('/desk/overview/last-day.json')
    expect(reply.status).not.toBe(200)
  })
})
