import { describe, expect, it } from 'vitest'
import type { LevelCounts } from '../../../analysis/indicator/level-counts.ts'
import { buildReport } from '../../../analysis/report/build-report.ts'
import { publishReport } from '../../../analysis/report/published/publish-report.ts'
import { publishedFacet } from '../../../analysis/report/published/published-facet.ts'
import { publishedHours } from '../../../analysis/report/published/published-hours.ts'
import { publishedRates } from '../../../analysis/report/published/published-rates.ts'
import type { RateRow } from '../../../analysis/report/report.ts'
import { simulatedReportInput } from '../../support/simulated-report-input.ts'

const YEAR = {
  ...{ activities: 60, groups: 4, channels: 3, questions: 5 },
  ...{ answersPerCell: 40, seed: 'publish' },
}

function row(key: string, levels: LevelCounts): RateRow {
  const n = levels[5] + levels[4] + levels[3] + levels[2] + levels[1]
  const satisfied = levels[5] + levels[4]
  return {
    ...{ key, levels, n, satisfied, notApplicable: 0, notAnswered: 0, clusters: 5, df: 4 },
    ...{ rate: n === 0 ? null : satisfied / n, mean: 4.5, interval: { lower: 0.5, upper: 1 } },
    ...{ method: 'korn_graubard_capped', reason: null, warnings: [], disclosure: 'publishable' },
    shown: {
      ...{ ratePercent: '90.00', intervalPercent: { lower: '50.00', upper: '100.00' } },
      ...{ mean: '4.50', sharesPercent: null },
    },
  }
}

const of = (five: number, four = 0, three = 0, two = 0, one = 0): LevelCounts => ({
  ...{ 5: five, 4: four, 3: three, 2: two, 1: one },
})

describe('publishedRates', () => {
  it('shows all where no group is small', () => {
    const { rows, isGuarded } = publishedRates([row('a', of(100, 20)), row('b', of(20))])
    expect(rows.map(({ n, hidden, isSmall }) => [n, hidden, isSmall])).toEqual([
      [120, null, false],
      [20, null, true],
    ])
    expect(isGuarded).toBe(false)
  })

  it('hides a rate of fewer than ten, and a second group where the first had 1 to 4', () => {
    const nine = publishedRates([row('a', of(100)), row('b', of(9)), row('c', of(40))])
    expect(nine.rows.map(({ n, hidden, rate }) => [n, hidden, rate])).toEqual([
      [100, null, 1],
      [9, 'too_few', null],
      [40, null, 1],
    ])
    const three = publishedRates([row('a', of(100)), row('b', of(3)), row('c', of(40))])
    expect(three.isGuarded).toBe(true)
    expect(three.rows.map(({ n, hidden }) => [n, hidden])).toEqual([
      [100, null],
      [null, 'too_few'],
      [null, 'protects_others'],
    ])
    for (const { hidden, shown, interval } of three.rows.slice(1)) {
      expect([hidden, shown.ratePercent, shown.intervalPercent, interval]).toEqual([
        ...[hidden, null, null, null],
      ])
    }
  })
})

describe('publishedFacet', () => {
  it('hides counts of 1 to 4, and keeps a second one of the same side with them', () => {
    const facet = publishedFacet(row('a', of(60, 30, 8, 2, 0)), 4)
    expect(facet.levels[5]?.n).toBe(60)
    expect([facet.levels[3], facet.levels[2]]).toEqual([null, null])
    expect(facet.merged).toEqual({ n: 10, share: 0.1, sharePercent: '10.00' })
    expect(facet.mean).toBeNull()
  })

  it('shows everything where no count is small', () => {
    const facet = publishedFacet(row('a', of(60, 30, 8, 0, 5)), 4)
    expect(facet.levels[1]?.n).toBe(5)
    expect([facet.merged, facet.mean]).toEqual([null, '4.50'])
  })

  it('never leaves one hidden level on a side whose total the rate tells', () => {
    for (let four = 0; four < 8; four += 1) {
      for (let two = 0; two < 8; two += 1) {
        const { levels } = publishedFacet(row('a', of(40, four, 9, two, 0)), 4)
        const hidden = [levels[5], levels[4]].filter((part) => part === null).length
        expect(hidden, `four ${four}`).not.toBe(1)
        expect(levels[4] === null).toBe(four > 0 && four < 5)
        const below = [levels[3], levels[2], levels[1]].filter((part) => part === null).length
        expect(below, `two ${two}`).not.toBe(1)
      }
    }
  })
})

describe('publishedHours', () => {
  it('spans the hours with answers and hides small counts so that the total tells nothing', () => {
    const hours = publishedHours([
      { weekday: 1, hour: 9, n: 30 },
      { weekday: 7, hour: 11, n: 2 },
      { weekday: 2, hour: 11, n: 6 },
    ])
    expect(hours?.hours).toEqual([9, 10, 11])
    expect(hours?.counts[0]).toEqual([30, 0, 0, 0, 0, 0, 0])
    expect(hours?.counts[2]).toEqual([0, null, 0, 0, 0, 0, null])
    expect(hours?.most).toBe(30)
    expect(publishedHours([{ weekday: 1, hour: 9, n: 0 }])).toBeNull()
  })
})

describe('publishReport', () => {
  it('changes no figure of a report in which nothing is small', () => {
    const report = buildReport(simulatedReportInput(YEAR))
    const published = publishReport(report)
    for (const [i, { rows, isGuarded }] of published.breakdowns.entries()) {
      expect(isGuarded).toBe(false)
      const whole = report.breakdowns[i]?.rows ?? []
      expect(rows.map(({ rate }) => rate)).toEqual(whole.map(({ rate }) => rate))
      expect(rows.map(({ difference }) => difference)).toEqual(
        whole.map(({ difference }) => difference),
      )
    }
    expect(published.trend.months.map(({ key }) => key)).toEqual(
      report.trend.months.map(({ key }) => key),
    )
    expect(published.facets.lowest).toBe(report.facets.lowest)
    expect(published.target).toEqual({ share: 0.95, percent: '95' })
    expect(published.years?.verdict).toBe('no_demonstrable_change')
    expect(published.years?.before.rate).toBe(published.years?.now.rate)
  })

  it('fills the months between with nothing, and leaves out every difference beside a small group', () => {
    const input = simulatedReportInput(YEAR)
    const twoMonths = input.cells.filter(({ month }) => month === '2026-02' || month === '2026-05')
    const few = twoMonths.filter(({ question }) => question === 'overall').slice(0, 3)
    const cells = twoMonths.map((cell) =>
      few.includes(cell) ? { ...cell, group: 'rare', levels: [1, 0, 0, 0, 0] as const } : cell,
    )
    const published = publishReport(buildReport({ ...input, cells }))
    expect(published.trend.months.map(({ key, hidden }) => [key, hidden])).toEqual([
      ['2026-02', null],
      ['2026-03', 'no_data'],
      ['2026-04', 'no_data'],
      ['2026-05', null],
    ])
    const groups = published.breakdowns.find(({ dimension }) => dimension === 'group')
    const rare = groups?.rows.find(({ key }) => key === 'rare')
    expect([rare?.n, rare?.rate, rare?.hidden]).toEqual([null, null, 'too_few'])
    expect(groups?.isGuarded).toBe(true)
    expect(groups?.rows.every(({ difference }) => difference === null)).toBe(true)
    expect(groups?.rows.filter(({ hidden }) => hidden === 'protects_others')).toHaveLength(1)
  })
})
