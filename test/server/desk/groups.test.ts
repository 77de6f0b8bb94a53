import { describe, expect, it } from 'vitest'
import { seal } from '../../../server/sealing/seal.ts'
import { addActivity } from '../../../server/stores/activity.ts'
import { addPoint } from '../../../server/stores/point.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'
import { parseCsv } from '../exports/parse-csv.ts'
import { auditActions, firstAdmin } from './desk-client.ts'

const PARTS = [
  ...['activity_type', 'town', 'channel', 'group', 'facets', 'trend', 'grid', 'hours'],
  ...['coverage', 'years'],
]

/** 40 at the museum in May, 12 at a fair in April whose town is known; three of them farmers. */
async function answered(): Promise<TemporaryApp> {
  const context = await temporaryApp()
  const { db } = context.deps
  await addActivity(db, {
    ...{ id: 'fair1', activityTypeId: 'fair', townId: 'shahe', name: '庙会', attendance: 500 },
    ...{ startsOn: '2026-04-30', endsOn: '2026-04-30', createdAt: '2026-04-01T00:00:00.000Z' },
  })
  await addPoint(db, {
    ...{ code: 'fair001', name: '入口', activityId: 'fair1', activityTypeId: 'fair' },
    ...{ mode: 'live', opensAt: null, closesAt: null, createdAt: '2026-04-01T00:00:00.000Z' },
  })
  await answer(context, 'fair001', '2026-04-30', [...Array(11).fill(5), 2], () => 'youth')
  const levels = [...Array(30).fill(5), ...Array(6).fill(4), 3, 3, 2, 1]
  const groupAt = (i: number) => (i < 3 ? 'farmer' : i < 20 ? 'youth' : 'worker')
  await answer(context, context.point.code, '2026-05-02', levels, groupAt)
  await seal(context.deps, 100)
  return context
}

async function answer(
  context: TemporaryApp,
  code: string,
  date: string,
  levels: readonly number[],
  groupAt: (i: number) => string,
) {
  context.time.now = new Date(`${date}T02:00:00.000Z`)
  const items = levels.map((overall, i) => {
    const answers = { overall, content: Math.max(1, overall - (i % 2)), group: groupAt(i) }
    return submission({ code }, { answers })
  })
  expect((await postJson(context, items)).status).toBe(200)
}

const plain = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('groups and trend', () => {
  it('says what to do while there is no response', async () => {
    const context = await temporaryApp()
    const page = await (await (await firstAdmin(context)).get('/desk/groups')).text()
    expect(page).toContain('这段时间还没有评价')
    expect(page).toContain('href="/desk/points"')
    expect(page).not.toContain('data-plot')
  })

  it('shows groups, months and hours, and no figure of fewer than ten', async () => {
    const context = await answered()
    const page = plain(await (await (await firstAdmin(context)).get('/desk/groups')).text())
    expect(page).toContain('科技馆参观 40 90.00%')
    expect(page).toContain('赶集、庙会、节点活动 12 91.67%')
    expect(page).toContain('样本较小')
    expect(page).toContain('沙河镇')
    expect(page).toContain('农民 ＊ 不足 10 份，不公布 产业工人 ＊ 为免推算，不公布')
    expect(page).toContain('2026.04')
    expect(page).toContain('评价最多的时候：周六 10:00–11:00，40 份')
    expect(page).toContain('12 / 500 · 2.4%')
    expect(page).toContain('一起变化，不是因果')
    expect(page).toContain('评价都是自愿提交的')
  })

  it('keeps period, type and indicator in every address', async () => {
    const context = await answered()
    const admin = await firstAdmin(context)
    const query = 'from=2026-04-01&to=2026-04-30&type=fair&indicator=overall'
    const page = await (await admin.get(`/desk/groups?${query}`)).text()
    expect(page).toContain('action="/desk/groups"')
    const file = `/desk/groups.csv?${query}&part=trend`.replaceAll('&', '&amp;')
    expect(page).toContain(file)
    expect(plain(page)).not.toContain('科技馆参观 40')
    expect(page).toContain('<option value="fair" selected="">')
    const wrong = await admin.get('/desk/groups?from=2026-13-01&type=nothing')
    expect(wrong.status).toBe(422)
    const faults = await wrong.text()
    expect(faults).toContain('不是有效日期')
    expect(faults).toContain('没有这个活动类型')
  })

  it('gives every card as a file with the same figures, and writes each into the audit log', async () => {
    const context = await answered()
    const admin = await firstAdmin(context)
    const files = new Map<string, string[][]>()
    for (const part of PARTS) {
      const response = await admin.get(`/desk/groups.csv?part=${part}`)
      expect(response.status, part).toBe(200)
      expect(response.headers.get('content-disposition')).toMatch(
        /"manyi-[a-z-]+-2026-01-01-2026-12-31\.csv"/,
      )
      files.set(part, parseCsv(await response.text()))
    }
    const types = files.get('activity_type')?.find((row) => row[0] === 'museum_visit')
    expect(types?.slice(0, 5)).toEqual(['museum_visit', '科技馆参观', '40', '0.9', '90.00'])
    const farmers = files.get('group')?.find((row) => row[0] === 'farmer')
    expect(farmers?.slice(2)).toEqual(['', '', '', '', '', 'too_few', ...Array(6).fill('')])
    const content = files.get('facets')?.find((row) => row[0] === 'content')
    expect(content?.[2]).toBe('52')
    const months = files.get('trend')?.map((row) => row.slice(0, 2))
    expect(months).toEqual([
      ['month', 'n'],
      ['2026-04', '12'],
      ['2026-05', '40'],
    ])
    expect(files.get('hours')).toContainEqual(['6', '10', '40'])
    expect(files.get('coverage')).toContainEqual([
      ...['fair', '赶集、庙会、节点活动', '12', '500', '0.024'],
    ])
    const exports = (await auditActions(context)).filter((action) => action === 'export.groups')
    expect(exports).toHaveLength(PARTS.length)
  })

  it('leads a file of a wrong period to the page that says so, and knows no other part', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const led = await admin.get('/desk/groups.csv?part=town&from=2026-13-01')
    expect(led.status).toBe(303)
    expect(led.headers.get('location')).toContain('/desk/groups?from=2026-13-01')
    for (const part of ['', 'constructor', 'x']) {
      expect((await admin.get(`/desk/groups.csv?part=${part}`)).status).toBe(404)
    }
    expect(await auditActions(context)).not.toContain('export.groups')
  })

  it('narrow to a part that is named, with its files, and are called no indicator', async () => {
    const context = await answered()
    const admin = await firstAdmin(context)
    const at = '/desk/groups?from=2026-01-01&to=2026-12-31&town=shahe&channel=self_scan'
    const html = await (await admin.get(at)).text()
    const page = plain(html)
    expect(page).toContain('只看了一部分：乡镇 沙河镇 · 渠道 自行扫码。')
    expect(page).toContain('不是年度指标')
    expect(page).toContain('这里只看了一部分评价')
    expect(page).toContain('2026.04 12 91.67%')
    expect(page).not.toContain('2026.05')
    expect(page).not.toContain('评价最多的时候')
    expect(html).toMatch(/<option value="shahe" selected/)
    expect(html).toMatch(/groups\.csv\?[^"]*town=shahe[^"]*part=trend/)
    const csv = await admin.get(`${at.replace('/groups', '/groups.csv')}&part=trend`)
    expect(csv.headers.get('content-disposition')).toContain(
      'manyi-trend-2026-01-01-2026-12-31-town-shahe-channel-self-scan.csv',
    )
    expect(parseCsv(await csv.text())).toHaveLength(2)
  })

  it.each(['activity', 'town', 'point', 'channel', 'group'])(
    'say that a wrong %s is not known, and show the whole',
    async (key) => {
      const context = await answered()
      const admin = await firstAdmin(context)
      const response = await admin.get(`/desk/groups?${key}=nowhere`)
      expect(response.status).toBe(422)
      expect(plain(await response.text())).toContain('科技馆参观 40 90.00%')
      const csv = await admin.get(`/desk/groups.csv?part=trend&${key}=nowhere`)
      expect(csv.headers.get('location')).toContain(`${key}=nowhere`)
    },
  )

  it('offer the activities of the period, and say what to do about an empty part', async () => {
    const context = await answered()
    const admin = await firstAdmin(context)
    const year = await (await admin.get('/desk/groups')).text()
    expect(year).toContain('<option value="fair1">2026-04-30 庙会</option>')
    const other = await (await admin.get('/desk/groups?from=2026-05-01&to=2026-12-31')).text()
    expect(other).not.toContain('value="fair1"')
    const named = await (await admin.get('/desk/groups?activity=fair1')).text()
    expect(named).toContain('<option value="fair001">入口</option>')
    const empty = await (await admin.get('/desk/groups?channel=paper')).text()
    expect(empty).toContain('这一部分还没有评价')
    expect(empty).toContain('看全部')
  })
})
