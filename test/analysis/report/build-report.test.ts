import fc from 'fast-check'
import { expect, test } from 'vitest'
import { summariseClusters } from '../../../analysis/indicator/cluster-summary.ts'
import { defaultDefinition } from '../../../analysis/indicator/definition.ts'
import { countValid, sumLevelCounts } from '../../../analysis/indicator/level-counts.ts'
import { buildReport } from '../../../analysis/report/build-report.ts'
import type { AnswerCell, ReportInput } from '../../../analysis/report/report-input.ts'
import { simulatedReportInput } from '../../support/simulated-report-input.ts'
import { numbersWithin } from '../numbers-within.ts'

const YEAR = { activities: 30, groups: 3, channels: 2, questions: 3, answersPerCell: 4 }
const seeds = fc.integer({ min: 1, max: 1_000_000 }).map(String)
const RUNS = { numRuns: 12 }

function reportInput(seed: string): ReportInput {
  return simulatedReportInput({ ...YEAR, seed })
}

const EMPTY: ReportInput = {
  period: { from: '2026-01-01', to: '2026-12-31' },
  selection: null,
  months: { from: '2026-01', to: '2026-12', areWhole: true },
  asOf: '2027-01-01T00:00:00Z',
  indicators: [
    {
      definition: defaultDefinition(),
      strata: [],
      notApplicable: 0,
      notAnswered: 0,
      notAsked: 0,
      excluded: 0,
    },
  ],
  previous: null,
  facets: ['content'],
  cells: [],
  recovery: [],
  structure: [],
  themes: null,
  ratings: null,
}

test('a report is plain JSON without NaN, infinities or negative zero', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const report = buildReport(reportInput(seed))
      expect(numbersWithin(report).every((n) => Number.isFinite(n) && !Object.is(n, -0))).toBe(true)
      expect(JSON.parse(JSON.stringify(report))).toEqual(report)
    }),
    RUNS,
  )
})

test('the order of cells, strata and patterns changes no figure', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const input = reportInput(seed)
      const { ratings } = input
      const turned = buildReport({
        ...input,
        cells: input.cells.toReversed(),
        indicators: input.indicators.map((one) => ({ ...one, strata: one.strata.toReversed() })),
        ratings: ratings && { ...ratings, patterns: ratings.patterns.toReversed() },
      })
      const report = buildReport(input)
      expect(turned.indicators[0]?.interval).toEqual(report.indicators[0]?.interval)
      expect(turned.facets).toEqual(report.facets)
      expect(turned.trend.months).toEqual(report.trend.months)
      const rows = (breakdowns: typeof report.breakdowns) =>
        breakdowns.flatMap((one) => one.rows.toSorted((a, b) => (a.key < b.key ? -1 : 1)))
      for (const [i, row] of rows(turned.breakdowns).entries()) {
        const { difference, ...rest } = rows(report.breakdowns)[i] ?? expect.fail('row')
        expect({ ...row, difference: null }).toEqual({ ...rest, difference: null })
        expect(row.difference?.estimate).toBeCloseTo(difference?.estimate ?? 0, 12)
        expect(row.difference?.verdict).toBe(difference?.verdict)
      }
    }),
    RUNS,
  )
})

test('every breakdown rests on the same answers as its cells, and rates lie in their intervals', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const input = reportInput(seed)
      const { breakdowns } = buildReport(input)
      const cells = input.cells.filter((cell) => cell.question === 'overall')
      const n = cells.reduce((sum, cell) => sum + cell.levels.reduce((a, b) => a + b, 0), 0)
      for (const { rows, unknown, dimension } of breakdowns) {
        expect(
          rows.reduce((sum, row) => sum + row.n, unknown),
          dimension,
        ).toBe(n)
        for (const { rate, interval, satisfied, n: base } of rows) {
          if (rate === null || !interval) continue
          expect(rate).toBe(satisfied / base)
          expect(interval.lower).toBeLessThanOrEqual(rate)
          expect(interval.upper).toBeGreaterThanOrEqual(rate)
        }
      }
    }),
    RUNS,
  )
})

test('without answers there is no figure and no error, but every reason', () => {
  const report = buildReport(EMPTY)
  expect(report.indicators[0]).toMatchObject({ valid: 0, interval: null, score: null })
  expect(report.facets.rows).toEqual([
    expect.objectContaining({ rate: null, n: 0, reason: 'no_data', disclosure: 'too_few' }),
  ])
  expect(report.facets.lowest).toBeNull()
  expect(report.trend).toEqual({ months: [], test: null, reason: 'no_data' })
  expect(report.sampleNeeds).toMatchObject({ moreAnswers: null, reason: 'no_data' })
  expect(report.nonResponse).toBeNull()
  expect(report.limitations[0]).toEqual({ code: 'self_selected', params: {} })
})

test('a group of nine is marked and compared with nobody, one of ten is compared', () => {
  const cell = (group: string, cluster: string, n: number): AnswerCell => ({
    question: 'overall',
    month: '2026-05',
    cluster,
    town: null,
    channel: 'self_scan',
    group,
    levels: [n - 1, 0, 0, 1, 0],
    notApplicable: 0,
    notAnswered: 0,
  })
  const cells = [
    ...[5, 4].map((n, i) => cell('nine', `a:${i}`, n)),
    ...[5, 5].map((n, i) => cell('ten', `a:${i}`, n)),
    ...[20, 30].map((n, i) => cell('many', `a:${i}`, n)),
    cell('only', 'a:7', 2),
  ]
  const levels = cells.map((one) => ({ 5: one.levels[0], 4: 0, 3: 0, 2: one.levels[3], 1: 0 }))
  const strata = [{ activityType: 'talk', attendance: null, clusters: summariseClusters(levels) }]
  const [official] = EMPTY.indicators
  if (!official) expect.fail('no indicator')
  const report = buildReport({ ...EMPTY, cells, indicators: [{ ...official, strata }] })
  expect(countValid(sumLevelCounts(levels))).toBe(71)
  const groups = report.breakdowns.find(({ dimension }) => dimension === 'group')
  expect(groups?.rows.map((row) => [row.key, row.disclosure, row.difference !== null])).toEqual([
    ['nine', 'too_few', false],
    ['ten', 'small_sample', true],
    ['many', 'publishable', true],
    ['only', 'too_few', false],
  ])
  expect(report.breakdowns.find(({ dimension }) => dimension === 'town')?.unknown).toBe(71)
  expect(report.limitations.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['groups_too_small', 'attendance_unknown']),
  )
})

test('what is wrong is named', () => {
  const input = reportInput('1')
  expect(() => buildReport({ ...input, indicators: [] })).toThrow(/^indicators: /)
  expect(() => buildReport({ ...input, settings: { conf: 1 } })).toThrow(/^settings\.conf: /)
  expect(() => buildReport({ ...input, settings: { smallestGroup: 1.5 } })).toThrow(
    /^settings\.smallestGroup: /,
  )
  const recovery = [
    {
      channel: 'paper',
      opened: null,
      distributed: 9,
      recovered: 8,
      invalid: [{ reason: 'x', n: 9 }],
    },
  ]
  expect(() => buildReport({ ...input, recovery })).toThrow(/^recovery\.paper\.invalid: /)
})
