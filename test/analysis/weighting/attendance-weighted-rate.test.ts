import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type AttendanceOptions,
  attendanceWeightedRate,
} from '../../../analysis/weighting/attendance-weighted-rate.ts'
import type { AttendedStratum } from '../../../analysis/weighting/attended-stratum.ts'
import { sumClusters } from '../../../analysis/weighting/cluster-sums.ts'
import { clusteredProportion } from '../../../analysis/weighting/clustered-proportion.ts'
import { stratumWeights } from '../../../analysis/weighting/stratum-weights.ts'
import { makeDesign } from '../../../analysis/weighting/survey-design.ts'
import { surveyProportion } from '../../../analysis/weighting/survey-proportion.ts'
import { expectClean } from '../expect-clean.ts'
import { shuffled, singleRows } from './random-surveys.ts'

const RUNS = { numRuns: 60 }

const cluster = fc
  .integer({ min: 0, max: 9 })
  .chain((valid) => fc.record({ valid: fc.constant(valid), satisfied: fc.nat({ max: valid }) }))

/** Up to four strata; some without answers, with one cluster, or of unknown attendance. */
const surveys = fc.uniqueArray(
  fc.record({
    stratum: fc.constantFrom('museum', 'caravan', 'touring', 'lectures'),
    attendance: fc.option(fc.constantFrom(0, 7, 300, 70_000)),
    clusters: fc.array(cluster, { maxLength: 5 }),
  }),
  { selector: ({ stratum }) => stratum, maxLength: 4 },
)

/** Strata that post-stratification can handle: all with people and two clusters of answers. */
const regularSurveys = fc.uniqueArray(
  fc.record({
    stratum: fc.constantFrom('museum', 'caravan', 'touring'),
    attendance: fc.constantFrom(900, 30_000, 70_000),
    clusters: fc.array(
      cluster.filter(({ valid }) => valid > 0),
      { minLength: 2, maxLength: 5 },
    ),
  }),
  { selector: ({ stratum }) => stratum, minLength: 1, maxLength: 3 },
)

const many = (count: number, satisfied: number, valid: number) =>
  Array.from({ length: count }, () => ({ satisfied, valid }))

const codesOf = (strata: readonly AttendedStratum[], options?: AttendanceOptions) =>
  attendanceWeightedRate(strata, options).warnings.map(({ code }) => code)

function designOf(strata: readonly AttendedStratum[], single: boolean) {
  const tallies = strata.flatMap(({ stratum, clusters }) =>
    ('valid' in clusters ? [] : clusters).map(({ satisfied, valid }, i) => ({
      stratum,
      cluster: String(i),
      weight: 1,
      answers: valid,
      total: satisfied,
      groups: { stratum },
    })),
  )
  const totals = Object.fromEntries(
    strata.map(({ stratum, attendance }) => [stratum, attendance ?? 0]),
  )
  const rows = stratumWeights(single ? singleRows(tallies) : tallies, totals)
  return makeDesign(rows, { calibration: { postStratify: { by: 'stratum', totals } } })
}

test('equals the share of a design post-stratified on its strata, by tallies and by answers', () => {
  fc.assert(
    fc.property(regularSurveys, fc.boolean(), (strata, single) => {
      const got = attendanceWeightedRate(strata)
      const want = surveyProportion(designOf(strata, single))
      expect(got).toMatchObject({ n: want.n, clusters: want.clusters, df: want.df })
      expect(got).toMatchObject({ kind: want.kind, reason: want.reason })
      const members = ['estimate', 'se', 'nEffUsed', 'lower', 'upper', 'deff', 'deffKish'] as const
      for (const member of members) {
        expect(got[member] ?? -1).toBeCloseTo(want[member] ?? -1, 8)
      }
    }),
    RUNS,
  )
})

test('the order of strata and clusters never matters', () => {
  fc.assert(
    fc.property(surveys, fc.nat(), (strata, seed) => {
      const mixed = shuffled(strata, seed).map((one) => ({
        ...one,
        clusters: shuffled(one.clusters, seed),
      }))
      expect(attendanceWeightedRate(mixed)).toEqual(attendanceWeightedRate(strata))
    }),
    RUNS,
  )
})

test('limits hold the rate within 0 to 1, and no number is NaN, infinite or -0', () => {
  fc.assert(
    fc.property(surveys, (strata) => {
      const got = attendanceWeightedRate(strata)
      expectClean(got)
      const { estimate, lower, upper, oneSided, possible } = got
      if (estimate === null || lower === null || upper === null) {
        expect(got.reason).not.toBeNull()
        expect(oneSided).toBeNull()
        return
      }
      expect([lower >= 0, lower <= estimate, estimate <= upper, upper <= 1]).not.toContain(false)
      expect(oneSided?.lower).toBeGreaterThanOrEqual(lower)
      expect(oneSided?.upper).toBeLessThanOrEqual(upper)
      expect(possible?.lowest).toBeLessThanOrEqual(estimate)
      expect(possible?.highest).toBeGreaterThanOrEqual(estimate)
    }),
    RUNS,
  )
})

test('dissatisfied answers give the mirrored figures', () => {
  fc.assert(
    fc.property(surveys, (strata) => {
      const got = attendanceWeightedRate(strata)
      const mirror = attendanceWeightedRate(
        strata.map((one) => ({
          ...one,
          clusters: one.clusters.map(({ satisfied, valid }) => ({
            satisfied: valid - satisfied,
            valid,
          })),
        })),
      )
      expect(mirror.variance ?? 0).toBeCloseTo(got.variance ?? 0, 12)
      expect(mirror.lower ?? 0).toBeCloseTo(got.upper === null ? 0 : 1 - got.upper, 7)
      expect(mirror.possible?.lowest ?? 0).toBeCloseTo(1 - (got.possible?.highest ?? 1), 12)
    }),
    RUNS,
  )
})

test('a common factor of all attendances changes nothing but the people', () => {
  fc.assert(
    fc.property(surveys, (strata) => {
      const doubled = strata.map((one) => ({
        ...one,
        attendance: one.attendance === null ? null : 2 * one.attendance,
      }))
      const [got, want] = [doubled, strata].map((list) => attendanceWeightedRate(list))
      expect(got?.estimate).toBe(want?.estimate)
      expect(got?.se).toBe(want?.se)
      expect(got?.lower).toBe(want?.lower)
    }),
    RUNS,
  )
})

test('strata of one rate reproduce the pooled rate, and one stratum the unweighted share', () => {
  const strata = [
    { stratum: 'a', attendance: 70_000, clusters: many(9, 9, 10) },
    { stratum: 'b', attendance: 500, clusters: many(3, 18, 20) },
  ]
  expect(attendanceWeightedRate(strata)).toMatchObject({ estimate: 0.9, unweighted: { rate: 0.9 } })
  const clusters = [...many(5, 9, 10), ...many(5, 3, 4)]
  const one = attendanceWeightedRate([{ stratum: 'a', attendance: 800, clusters }])
  const plain = clusteredProportion(sumClusters(clusters), { tail: 0.05 })
  expect(one).toMatchObject({ df: plain.df, oneSided: { lower: plain.lower, upper: plain.upper } })
  expect(one.se).toBeCloseTo(plain.se ?? 0, 15)
})

test('people without answers leave the rate to the covered share', () => {
  const strata = [
    { stratum: 'a', attendance: 300, clusters: many(9, 9, 10) },
    { stratum: 'b', attendance: 100, clusters: [] },
  ]
  const got = attendanceWeightedRate(strata)
  expect(got).toMatchObject({ estimate: 0.9, coveredShare: 0.75, emptyStrata: ['b'] })
  expect(got.possible?.lowest).toBeCloseTo(0.675, 14)
  expect(got.possible?.highest).toBeCloseTo(0.925, 14)
  expect(codesOf(strata)).toContain('empty_stratum')
})

test('answers of unknown attendance are left out and listed', () => {
  const unknown = { stratum: 'b', attendance: null, clusters: many(2, 1, 10) }
  const strata = [{ stratum: 'a', attendance: 300, clusters: many(9, 9, 10) }, unknown]
  const got = attendanceWeightedRate(strata)
  expect(got).toMatchObject({ n: 90, estimate: 0.9, unweighted: { n: 110 } })
  expect(got.uncounted).toEqual([{ stratum: 'b', n: 20, satisfied: 2 }])
  expect(codesOf(strata)).toEqual(
    expect.arrayContaining(['unknown_attendance', 'weighting_changes_rate']),
  )
  expect(attendanceWeightedRate([unknown])).toMatchObject({
    estimate: null,
    reason: 'no_attendance',
  })
  expect(attendanceWeightedRate([]).reason).toBe('no_data')
})

test('attendance that the answers contradict is warned of', () => {
  const strata = [
    { stratum: 'a', attendance: 50, clusters: many(9, 9, 10) },
    { stratum: 'b', attendance: 0, clusters: many(9, 9, 10) },
  ]
  expect(codesOf(strata)).toEqual(['answers_without_attendance', 'more_answers_than_attendance'])
})

test('everybody satisfied is no certainty, more so with unequal weights', () => {
  const rateOf = (attendance: number) =>
    attendanceWeightedRate([
      { stratum: 'a', attendance, clusters: many(9, 10, 10) },
      { stratum: 'b', attendance: 1000, clusters: many(9, 10, 10) },
    ])
  const [even, uneven] = [rateOf(1000), rateOf(90_000)]
  expect(even).toMatchObject({ kind: 'all_satisfied', estimate: 1, variance: 0, upper: 1 })
  expect(even.nEffUsed).toBeLessThanOrEqual(120)
  expect(uneven.lower).toBeLessThan(even.lower ?? 0)
  expect(even.mover?.lower).toBeLessThan(1)
})

test('limits from the strata are given only where all answers of one are alike', () => {
  const strata = [{ stratum: 'a', attendance: 50, clusters: [...many(3, 1, 2), ...many(3, 2, 3)] }]
  const alike = [...strata, { stratum: 'b', attendance: 50, clusters: many(3, 2, 2) }]
  expect(attendanceWeightedRate(strata).mover).toBeNull()
  expect(attendanceWeightedRate(alike).mover?.upper).toBeLessThan(1)
})

test('without degrees of freedom there are no limits', () => {
  const got = attendanceWeightedRate([{ stratum: 'a', attendance: 50, clusters: many(1, 8, 9) }])
  expect(got).toMatchObject({ kind: 'no_interval', lower: null, reason: 'no_degrees_of_freedom' })
  expect(got.se).toBeGreaterThan(0)
})

test('wrong input is refused by name', () => {
  const stratum = { stratum: 'a', attendance: 50, clusters: many(2, 1, 2) }
  const rateOf = (changes: object) => () => attendanceWeightedRate([{ ...stratum, ...changes }])
  expect(rateOf({ attendance: -1 })).toThrow(/^attendance: /)
  expect(rateOf({ clustersInPopulation: 1 })).toThrow(/^clustersInPopulation: /)
  expect(rateOf({ clusters: many(1, 3, 2) })).toThrow(/^x: /)
  expect(() => attendanceWeightedRate([stratum, stratum])).toThrow(/^stratum: /)
  expect(() => attendanceWeightedRate([], { conf: 1 })).toThrow(/^conf: /)
  expect(() => attendanceWeightedRate([], { alpha: 0.5 })).toThrow(/^alpha: /)
  expect(() => attendanceWeightedRate([], { planningDeff: -1 })).toThrow(/^planningDeff: /)
})
