import { describe, expect, it } from 'vitest'
import { seal } from '../../../server/sealing/seal.ts'
import { addActivity } from '../../../server/stores/activity.ts'
import { setTypeYears } from '../../../server/stores/activity-type-year.ts'
import { setOpeningDays } from '../../../server/stores/opening-day.ts'
import { addPoint } from '../../../server/stores/point.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { temporaryApp } from '../../support/temporary-app.ts'
import { parseCsv } from '../exports/parse-csv.ts'
import { auditActions, firstAdmin } from './desk-client.ts'

const AT = '2026-04-01T00:00:00.000Z'

/** A fair with 500 visits and 3 answers, a talk without attendance, the museum's exit. */
async function year() {
  const context = await temporaryApp()
  const { db } = context.deps
  const common = { townId: null, createdAt: AT }
  await addActivity(db, {
    ...{ ...common, id: 'fair1', activityTypeId: 'fair', name: '=蓼泉镇庙会', attendance: 500 },
    ...{ startsOn: '2026-04-30', endsOn: '2026-05-01' },
  })
  await addActivity(db, {
    ...{ ...common, id: 'talk1', activityTypeId: 'talk', name: '防火讲座', attendance: null },
    ...{ startsOn: '2026-03-01', endsOn: '2026-03-01' },
  })
  await addActivity(db, {
    ...{ ...common, id: 'old', activityTypeId: 'fair', name: '去年的庙会', attendance: 900 },
    ...{ startsOn: '2025-05-01', endsOn: '2025-05-01' },
  })
  await addPoint(db, {
    ...{ code: 'fair001', name: '入口', activityId: 'fair1', activityTypeId: 'fair' },
    ...{ mode: 'live', opensAt: null, closesAt: null, createdAt: AT },
  })
  const answers = { overall: 5, group: 'youth', age: '14_17' }
  const fair = Array.from({ length: 3 }, () => submission({ code: 'fair001' }, { answers }))
  const museum = Array.from({ length: 25 }, () => submission(context.point, { answers }))
  await postJson(context, [...fair, ...museum])
  return { context, admin: await firstAdmin(context) }
}

const rowOf = (page: string, name: string) =>
  page
    .split('<tr>')
    .slice(1)
    .find((row) => row.includes(name))
    ?.split('</tr>')[0]
    ?.replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

describe('coverage', () => {
  it('shows answers against attendance by type and activity, large events with few answers first', async () => {
    const { context, admin } = await year()
    const open = { isOpen: true, version: 0 }
    await setOpeningDays(context.deps.db, 'museum_visit', [
      { ...open, date: '2026-04-28', visits: 260 },
      { ...open, date: '2026-04-29', visits: null },
      { ...open, date: '2026-05-01', visits: 240 },
      { date: '2026-04-30', isOpen: false, visits: null, version: 0 },
    ])
    for (const sealed of [false, true]) {
      if (sealed) await seal(context.deps, 100)
      const page = await (await admin.get('/desk/coverage')).text()
      expect(rowOf(page, '科技馆参观')).toBe('科技馆参观 — 500 25 5.0% 各场、各天相加')
      expect(rowOf(page, '赶集、庙会')).toBe('赶集、庙会、节点活动 1 场 500 3 0.60% 各场、各天相加')
      expect(rowOf(page, '讲座、体验课')).toBe('讲座、体验课 1 场 未填 0 — —')
      expect(page).toContain('500人参加，只有 3 份')
      expect(page).toContain('1 场大活动评价太少：=蓼泉镇庙会')
      expect(page).toContain('1 场活动还没填到场人次')
      expect(page).toContain('有人参观、没有评价的 1 天')
      expect(page).toContain('4月28日（260人次）')
      expect(page).toContain('农民：28 份里一份也没有')
      expect(page).toContain('60岁及以上：28 份里一份也没有')
      expect(page).not.toContain('青少年（学生）：28')
      expect(page).not.toContain('去年的庙会')
    }
  })

  it('takes the figure of the year for a whole year, the sum for any other period', async () => {
    const { context, admin } = await year()
    const figure = { activityTypeId: 'fair', sessions: 15, attendance: 3_000, version: 0 }
    await setTypeYears(context.deps.db, 2026, [figure])
    const whole = await (await admin.get('/desk/coverage')).text()
    expect(rowOf(whole, '赶集、庙会')).toBe('赶集、庙会、节点活动 1 场 3,000 3 0.10% 全年数')
    const part = await (await admin.get('/desk/coverage?from=2026-04-01&to=2026-05-31')).text()
    expect(rowOf(part, '赶集、庙会')).toBe('赶集、庙会、节点活动 1 场 500 3 0.60% 各场、各天相加')
    // Groups of whole months and of single days come from different tallies.
    const days = await (await admin.get('/desk/coverage?from=2026-04-02&to=2026-05-01')).text()
    for (const page of [whole, part, days]) {
      expect(rowOf(page, '青少年（学生）')).toBe('青少年（学生） 28 100.0%')
    }
    const other = await (await admin.get('/desk/coverage?from=2025-01-01&to=2025-12-31')).text()
    expect(rowOf(other, '去年的庙会')).toContain('900 0 0.0%')
  })

  it('says what to do where there is nothing yet', async () => {
    const context = await temporaryApp()
    const page = await (await (await firstAdmin(context)).get('/desk/coverage')).text()
    expect(page).toContain('看不出缺口')
    expect(page).toContain('可以先填全年数')
    expect(page).toContain('逐场填写，或者导入一份 Excel 名单')
    expect(page).toContain('先到“活动”里登记，或者导入一份名单')
    expect(page).toContain('逐月填写，或者导入一份开放日台账')
    expect(page).toContain('还没有人回答这一题')
  })

  it('says so when the period cannot be read', async () => {
    const context = await temporaryApp()
    const admin = await firstAdmin(context)
    const response = await admin.get('/desk/coverage?from=2026-13-01')
    expect(response.status).toBe(422)
    expect(await response.text()).toContain('时间段看不懂')
    const file = await admin.get('/desk/coverage.csv?from=2026-13-01')
    expect(file.headers.get('location')).toContain('/desk/coverage?from=2026-13-01')
  })

  it('goes out as a file that no spreadsheet computes, without small groups of people', async () => {
    const { context, admin } = await year()
    const response = await admin.get('/desk/coverage.csv')
    const text = await response.text()
    expect(response.headers.get('content-disposition')).toContain(
      'manyi-coverage-2026-01-01-2026-12-31.csv',
    )
    const rows = parseCsv(text)
    expect(rows[0]).toEqual([
      ...['活动类型', '活动', '日期', '人次', '评价', '评价占人次', '先看这里'],
      ...['kind', 'starts_on', 'ends_on', 'attendance_source'],
    ])
    expect(rows.find((row) => row[1] === "'=蓼泉镇庙会")).toEqual([
      ...['赶集、庙会、节点活动', "'=蓼泉镇庙会", '2026-04-30 至 2026-05-01', '500', '3', '0.006'],
      ...['500人参加，只有 3 份', 'activity', '2026-04-30', '2026-05-01', 'activity'],
    ])
    expect(rows.find((row) => row[1] === '防火讲座')?.slice(3, 7)).toEqual(['', '0', '', '未填'])
    expect(text).not.toContain('青少年')
    expect(await auditActions(context)).toContain('export.coverage')
  })
})
