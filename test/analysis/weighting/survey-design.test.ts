import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { degreesOfFreedom } from '../../../analysis/weighting/degrees-of-freedom.ts'
import { designCovariance } from '../../../analysis/weighting/design-covariance.ts'
import { influence } from '../../../analysis/weighting/influence.ts'
import { stratumWeights } from '../../../analysis/weighting/stratum-weights.ts'
import {
  type DesignOptions,
  type LonelyRule,
  makeDesign,
  type SurveyRow,
} from '../../../analysis/weighting/survey-design.ts'
import { shuffled, singleRows, tallies } from './random-surveys.ts'

const RUNS = { numRuns: 60 }
const SHARE = {
  numerator: (row: SurveyRow) => row.total,
  denominator: (row: SurveyRow) => row.answers,
}

function shareOf(rows: readonly SurveyRow[], options: DesignOptions = {}) {
  const design = makeDesign(rows, { lonely: 'remove', ...options })
  const { estimate, u } = influence(design, SHARE)
  return { estimate, variance: designCovariance(design, u, u), ...degreesOfFreedom(design) }
}

function expectSame(got: ReturnType<typeof shareOf>, want: ReturnType<typeof shareOf>): void {
  expect(got).toMatchObject({ clusters: want.clusters, strata: want.strata, df: want.df })
  expect(got.estimate === null).toBe(want.estimate === null)
  expect(got.estimate ?? 0).toBeCloseTo(want.estimate ?? 0, 12)
  expect(got.variance).toBeCloseTo(want.variance, 12)
}

/** Totals that every grouping of the rows can carry. */
function totalsOf(rows: readonly SurveyRow[], by: string): Record<string, number> {
  const carried = rows.filter((row) => row.weight * row.answers > 0)
  const names = new Set(rows.filter((row) => row.answers > 0).map((row) => row.groups?.[by] ?? ''))
  const has = (name: string) => carried.some((row) => row.groups?.[by] === name)
  return Object.fromEntries([...names].map((name, i) => [name, has(name) ? 100 + 50 * i : 0]))
}

const row = (stratum: string, cluster: string, total: number, answers: number, weight = 1) => ({
  stratum,
  cluster,
  weight,
  answers,
  total,
})

test('tallies, single rows and any order of them give the same figures', () => {
  fc.assert(
    fc.property(tallies, fc.nat(), fc.boolean(), (rows, seed, calibrated) => {
      const options = calibrated
        ? { calibration: { postStratify: { by: 'group', totals: totalsOf(rows, 'group') } } }
        : {}
      const want = shareOf(rows, options)
      expectSame(shareOf(singleRows(rows), options), want)
      expectSame(shareOf(shuffled(rows, seed), options), want)
    }),
    RUNS,
  )
})

test('a common factor of all weights changes no share and no variance', () => {
  fc.assert(
    fc.property(tallies, fc.constantFrom(0.01, 3, 1e6), (rows, factor) => {
      const scaled = rows.map((tally) => ({ ...tally, weight: tally.weight * factor }))
      expectSame(shareOf(scaled), shareOf(rows))
    }),
    RUNS,
  )
})

test('post-stratified on its strata the variance is that of the separate ratio', () => {
  const rows = [
    row('a', '1', 9, 10),
    row('a', '2', 4, 4),
    row('a', '3', 5, 9),
    row('b', '1', 6, 6),
    row('b', '2', 3, 5),
  ].map((one) => ({ ...one, groups: { stratum: one.stratum } }))
  const got = shareOf(rows, {
    calibration: { postStratify: { by: 'stratum', totals: { a: 300, b: 100 } } },
  })
  const [a, b] = [18 / 23, 9 / 11]
  const va = (3 / 2) * ((9 - 10 * a) ** 2 + (4 - 4 * a) ** 2 + (5 - 9 * a) ** 2)
  const vb = 2 * ((6 - 6 * b) ** 2 + (3 - 5 * b) ** 2)
  expect(got.estimate).toBeCloseTo(0.75 * a + 0.25 * b, 14)
  expect(got.variance).toBeCloseTo((0.5625 * va) / 529 + (0.0625 * vb) / 121, 14)
  expect(got.df).toBe(3)
})

test('a second stage adds the fraction of the first times its own variance', () => {
  const values = [
    [1, 0, 1],
    [1, 1, 0],
  ]
  const rows = values.flatMap((cluster, i) =>
    cluster.map((total, j) => ({ ...row('a', String(i), total, 1), groups: { unit: String(j) } })),
  )
  const unit = (one: SurveyRow) => one.groups?.['unit'] ?? ''
  const got = shareOf(rows, {
    clustersInPopulation: { a: 10 },
    laterStages: [{ unit, population: () => 12 }],
  })
  const within = (1 - 3 / 12) * (3 / 2) * (2 / 3 / 36) * 2
  expect(got.variance).toBeCloseTo(0 + (2 / 10) * within, 14)
})

test('every cluster observed leaves no variance, and fewer than observed is refused', () => {
  const rows = [row('a', '1', 1, 2), row('a', '2', 2, 2)]
  expect(shareOf(rows, { clustersInPopulation: { a: 2 } }).variance).toBe(0)
  expect(() => shareOf(rows, { clustersInPopulation: { a: 1 } })).toThrow(/^clustersInPopulation: /)
})

describe('a stratum of one cluster', () => {
  const rows = [row('a', '1', 1, 2), row('a', '2', 2, 2), row('b', '1', 1, 4)]
  const variance = (lonely: LonelyRule) => shareOf(rows, { lonely }).variance

  test('follows the rule of the design', () => {
    const [removed, adjusted] = [variance('remove'), variance('adjust')]
    expect(variance('certainty')).toBe(removed)
    expect(adjusted).toBeCloseTo(removed + ((1 - 4 * 0.5) / 8) ** 2, 14)
    expect(variance('average')).toBeCloseTo(2 * removed, 14)
  })

  test('is an error by default, which names it', () => {
    const design = makeDesign(rows)
    const { u } = influence(design, SHARE)
    expect(() => designCovariance(design, u, u)).toThrow(/^stratum: b has only one cluster/)
  })

  test('does not matter outside the domain', () => {
    const design = makeDesign(rows)
    const inDomain = (one: SurveyRow) => one.stratum === 'a'
    const { u } = influence(design, { ...SHARE, inDomain })
    expect(designCovariance(design, u, u, inDomain)).toBeGreaterThan(0)
  })
})

test('rows of weight 0 keep their cluster in the stratum but not in the degrees of freedom', () => {
  const rows = [row('a', '1', 1, 2), row('a', '2', 2, 2), row('a', '3', 0, 1, 0)]
  const got = shareOf(rows)
  expect(got).toMatchObject({ clusters: 2, strata: 1, df: 1 })
  const [t1, t2] = [(1 - 2 * 0.75) / 4, (2 - 2 * 0.75) / 4]
  expect(got.variance).toBeCloseTo((3 / 2) * (t1 ** 2 + t2 ** 2), 14)
})

test('the weight of a stratum is its people by its answers', () => {
  const rows = [row('a', '1', 1, 2), row('a', '2', 2, 3), row('b', '1', 1, 4)]
  const got = stratumWeights(rows, { a: 50, b: 8, unvisited: 3 })
  expect(got.map((one) => one.weight)).toEqual([10, 10, 2])
  expect(() => stratumWeights(rows, { a: 50 })).toThrow(/^totals: none for stratum b/)
})

describe('raking', () => {
  const rows = tenRows()
  const margin = (by: string, totals: Record<string, number>) => ({ by, totals })
  const rake = (...margins: ReturnType<typeof margin>[]) =>
    makeDesign(rows, { calibration: { rake: margins } })

  function tenRows(): SurveyRow[] {
    return [3, 1, 4, 1, 5, 2].map((answers, i) => ({
      ...row('a', String(i), 1, answers),
      groups: { sex: i % 2 ? 'f' : 'm', age: i < 3 ? 'young' : 'old' },
    }))
  }

  test('meets every margin', () => {
    const design = rake(
      margin('sex', { m: 70, f: 30 }),
      margin('age', { young: 40, old: 60, child: 0 }),
    )
    const sumOf = (by: string, name: string) =>
      rows.reduce(
        (all, one, k) =>
          one.groups?.[by] === name ? all + (design.weights[k] ?? 0) * one.answers : all,
        0,
      )
    expect(sumOf('sex', 'm')).toBeCloseTo(70, 9)
    expect(sumOf('age', 'young')).toBeCloseTo(40, 9)
    expect(sumOf('age', 'old')).toBeCloseTo(60, 9)
  })

  test('gives weight 0 to a category without people and says so', () => {
    const design = rake(margin('sex', { m: 70, f: 0 }))
    expect(design.weights.filter((weight) => weight > 0)).toHaveLength(3)
    expect(design.warnings).toEqual([
      { code: 'total_without_people', params: { by: 'sex', category: 'f' } },
    ])
  })

  test('refuses totals that cannot be met, by name', () => {
    const sex = margin('sex', { m: 70, f: 30 })
    expect(() => rake(sex, margin('age', { young: 40, old: 61 }))).toThrow(/^calibration: .*age/)
    expect(() => rake(margin('sex', { m: 70 }))).toThrow(/^calibration: no total for f/)
    expect(() => rake(margin('sex', { m: 7, f: 3, x: 1 }))).toThrow(/no answers for x of sex/)
    expect(() => rake(margin('sex', { m: 7, f: -3 }))).toThrow(/^calibration: total of f/)
    expect(() => rake(margin('colour', { m: 7 }))).toThrow(/no group of colour/)
  })

  test('gives up on margins that contradict each other', () => {
    const apart = [row('a', '1', 1, 1), row('a', '2', 1, 1)].map((one, i) => ({
      ...one,
      groups: { one: String(i), two: String(i) },
    }))
    const contradiction = [margin('one', { 0: 1, 1: 3 }), margin('two', { 0: 3, 1: 1 })]
    expect(() => makeDesign(apart, { calibration: { rake: contradiction } })).toThrow(
      /^calibration: no convergence/,
    )
  })
})

test('wrong rows are refused by the name of the field', () => {
  expect(() => makeDesign([row('a', '1', 1, 1, -1)])).toThrow(/^weight: /)
  expect(() => makeDesign([row('a', '1', 1, Number.NaN)])).toThrow(/^answers: /)
  expect(() => makeDesign([row('a', '1', Number.NaN, 1)])).toThrow(/^total: /)
})
