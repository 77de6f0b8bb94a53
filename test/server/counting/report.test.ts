import { expect, it } from 'vitest'
import { countValid } from '../../../analysis/indicator/level-counts.ts'
import { readCoverage } from '../../../server/coverage/read-coverage.ts'
import { readReport } from '../../../server/report.ts'
import { seal } from '../../../server/sealing/seal.ts'
import { addActivity } from '../../../server/stores/activity.ts'
import { setOpeningDays } from '../../../server/stores/opening-day.ts'
import { addPoint } from '../../../server/stores/point.ts'
import { postJson, submission } from '../../support/submissions.ts'
import { type TemporaryApp, temporaryApp } from '../../support/temporary-app.ts'

const AT = '2026-05-01T00:00:00.000Z'
const YEAR = { from: '2026-01-01', to: '2026-12-31' }

async function withFair(): Promise<TemporaryApp> {
  const context = await temporaryApp()
  const { db } = context.deps
  await addActivity(db, {
    ...{ id: 'a1', activityTypeId: 'fair', townId: 'shahe', name: '庙会', attendance: 300 },
    ...{ startsOn: '2026-05-01', endsOn: '2026-05-02', createdAt: AT },
  })
  await addPoint(db, {
    ...{ code: 'fair001', name: '入口', activityId: 'a1', activityTypeId: 'fair', createdAt: AT },
    ...{ mode: 'live', opensAt: null, closesAt: null },
  })
  return context
}

async function answer(
  context: TemporaryApp,
  code: string,
  date: string,
  levels: readonly number[],
) {
  context.time.now = new Date(`${date}T02:00:00.000Z`)
  const list = levels.map((overall, i) =>
    submission(
      { code },
      {
        answers: { overall, content: Math.min(5, overall + 1), group: i % 2 ? 'farmer' : 'youth' },
      },
    ),
  )
  await postJson(context, list)
}

it('says the same before and after sealing, and its parts rest on the same answers', async () => {
  const context = await withFair()
  await answer(context, context.point.code, '2026-05-01', [5, 5, 4, 2])
  await answer(context, context.point.code, '2026-06-03', [5, 4, 4, 4, 1])
  await answer(context, 'fair001', '2026-05-02', [5, 4, 5])
  const before = await readReport(context.deps, YEAR)
  await seal(context.deps)
  const report = await readReport(context.deps, YEAR)
  expect(report).toEqual(before)

  const [indicator] = report.indicators
  expect(indicator?.valid).toBe(12)
  expect(report.recovery.total).toMatchObject({ recovered: 12, valid: 12 })
  for (const { rows, unknown, dimension } of report.breakdowns) {
    expect(
      rows.reduce((sum, row) => sum + row.n, unknown),
      dimension,
    ).toBe(12)
  }
  const group = report.breakdowns.find(({ dimension }) => dimension === 'group')
  expect(group?.rows.map(({ key, n }) => [key, n]).sort()).toEqual([
    ['farmer', 5],
    ['youth', 7],
  ])
  const town = report.breakdowns.find(({ dimension }) => dimension === 'town')
  expect(town?.rows.map(({ key, n }) => [key, n])).toEqual([['shahe', 3]])
  expect(report.trend.months.map(({ key, n }) => [key, n])).toEqual([
    ['2026-05', 7],
    ['2026-06', 5],
  ])
  const content = report.facets.rows.find(({ key }) => key === 'content')
  expect(content && countValid(content.levels)).toBe(12)
  expect(report.ratings?.importancePerformance.facets['content']?.nPairs).toBe(12)
})

it('weighs by the attendance that is known and leaves the rest out with its reason', async () => {
  const context = await withFair()
  await answer(context, context.point.code, '2026-05-01', [2, 2, 5, 5])
  await answer(context, context.point.code, '2026-05-03', [5, 5])
  await answer(context, 'fair001', '2026-05-02', [5, 4, 5, 1])
  const { indicators, nonResponse, structure } = await readReport(context.deps, YEAR)
  const weighted = indicators[0]?.weighted
  expect(weighted).toMatchObject({ rate: 0.75, attendance: 300, coveredShare: 1 })
  expect(weighted?.strata.find((one) => one.activityType === 'fair')).toMatchObject({
    attendance: 300,
    n: 4,
  })
  expect(weighted?.warnings.map(({ code }) => code)).toContain('unknown_attendance')
  expect(nonResponse).toMatchObject({ attendance: 300, answered: 4 })
  expect(structure.strata.find((one) => one.activityType === 'fair')?.coverage).toBe(4 / 300)
})

it('counts the visits of opening days, as the coverage page does', async () => {
  const context = await withFair()
  const { db } = context.deps
  await answer(context, context.point.code, '2026-05-01', [5, 5, 5, 1])
  await setOpeningDays(db, 'museum_visit', [
    { date: '2026-05-01', isOpen: true, visits: 120, version: 0 },
    { date: '2026-05-02', isOpen: true, visits: 80, version: 0 },
    { date: '2026-05-03', isOpen: false, visits: null, version: 0 },
  ])
  const visits = async () => {
    const { structure } = await readReport(context.deps, YEAR)
    return structure.strata.find((one) => one.activityType === 'museum_visit')?.attendance
  }
  expect(await visits()).toBe(200)
  const coverage = await readCoverage(context.deps, YEAR, 'zh', '')
  expect(coverage.types.find((one) => one.id === 'museum_visit')?.attendance).toBe(200)
  await setOpeningDays(db, 'museum_visit', [
    { date: '2026-05-04', isOpen: true, visits: null, version: 0 },
  ])
  // Still to come on 1 May: nothing to have counted yet.
  expect(await visits()).toBe(200)
  context.time.now = new Date('2026-06-01T02:00:00.000Z')
  expect(await visits()).toBeNull()
})

it('compares with the same days a year earlier', async () => {
  const context = await withFair()
  for (const date of ['2025-05-01', '2025-05-02', '2025-05-03']) {
    await answer(context, context.point.code, date, [1, 1, 1, 1, 5, 5, 2, 2, 2, 1])
  }
  for (const date of ['2026-05-04', '2026-05-05', '2026-05-06']) {
    await answer(context, context.point.code, date, [5, 5, 5, 5, 5, 5, 5, 4, 4, 1])
  }
  const { yearOnYear } = await readReport(context.deps, YEAR)
  expect(yearOnYear).toMatchObject({ previousN: 30, previousRate: 0.2, verdict: 'rose' })
  const { yearOnYear: first } = await readReport(context.deps, {
    from: '2025-01-01',
    to: '2025-12-31',
  })
  expect(first).toMatchObject({ verdict: 'not_comparable', reason: 'no_data' })
})

const SPRING = { from: '2026-05-01', to: '2026-06-30' }
const NOTHING = { activity: null, town: null, point: null, channel: null, group: null }

it('narrows every figure to a part, before and after sealing', async () => {
  const context = await withFair()
  await answer(context, context.point.code, '2026-05-01', [5, 5, 4, 2])
  await answer(context, context.point.code, '2026-06-03', [5, 4, 4, 4, 1])
  await answer(context, 'fair001', '2026-05-02', [5, 4, 5])
  const validOf = async (part: Partial<typeof NOTHING> | Record<string, string>) => {
    const selection = { ...NOTHING, ...part }
    const report = await readReport(context.deps, { ...SPRING, selection })
    const [indicator] = report.indicators
    const content = report.facets.rows.find(({ key }) => key === 'content')
    const group = report.structure.questions.find(({ question }) => question === 'group')
    const trend = report.trend.months.reduce((sum, month) => sum + month.n, 0)
    return [indicator?.valid, content?.n, group?.n, trend, report.recovery.total.valid]
  }
  const seen = async () => ({
    fair: await validOf({ activity: 'a1' }),
    shahe: await validOf({ town: 'shahe' }),
    museum: await validOf({ point: context.point.code }),
    phones: await validOf({ channel: 'self_scan' }),
    paper: await validOf({ channel: 'paper' }),
    farmers: await validOf({ group: 'farmer' }),
    both: await validOf({ group: 'farmer', activity: 'a1', channel: 'self_scan' }),
  })
  const before = await seen()
  await seal(context.deps)
  expect(await seen()).toEqual(before)
  const all = (n: number) => [n, n, n, n, n]
  expect(before).toEqual({
    ...{ fair: all(3), shahe: all(3), museum: all(9), phones: all(12), paper: all(0) },
    ...{ farmers: all(5), both: all(1) },
  })
})

it('says that a part is no indicator, and weighs it by nothing', async () => {
  const context = await withFair()
  await answer(context, 'fair001', '2026-05-02', [5, 4, 5, 2])
  const selection = { ...NOTHING, town: 'shahe' }
  const report = await readReport(context.deps, { ...YEAR, selection })
  expect(report.selection).toEqual(selection)
  const codes = report.limitations.map(({ code }) => code)
  expect(codes).toContain('part_of_sample')
  expect(codes).not.toContain('attendance_unknown')
  expect(report.indicators[0]?.counts).toEqual({ 5: 2, 4: 1, 3: 0, 2: 1, 1: 0 })
  expect(report.trend.months.map(({ rate }) => rate)).toEqual([0.75])
  expect(report.structure.strata.map(({ attendance }) => attendance)).toEqual([null])
  expect(report.ratings).toBeNull()
  expect(report.recovery.total.opened).toBeNull()
})
