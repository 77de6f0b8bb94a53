import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeDesign, type SurveyRow } from '../../../analysis/weighting/survey-design.ts'
import { surveyProportion } from '../../../analysis/weighting/survey-proportion.ts'
import { expectClean } from '../expect-clean.ts'
import { numbersWithin } from '../numbers-within.ts'
import { shuffled, singleRows, tallies } from './random-surveys.ts'

const RUNS = { numRuns: 60 }
const shareOf = (rows: readonly SurveyRow[], level = 0.95) =>
  surveyProportion(makeDesign(rows, { lonely: 'adjust' }), { level })

const row = (stratum: string, cluster: string, total: number, answers: number, weight = 1) => ({
  stratum,
  cluster,
  weight,
  answers,
  total,
})

/** The same members, and numbers that differ by rounding only. */
function expectAlike(got: object, want: object): void {
  const [found, wanted] = [numbersWithin(got), numbersWithin(want)]
  expect(found.length).toBe(wanted.length)
  const far = found.filter((value, i) => {
    const other = wanted[i] ?? Number.NaN
    return !(Math.abs(value - other) <= 1e-8 * Math.max(1e-3, Math.abs(other)))
  })
  expect(far).toEqual([])
  expect(JSON.stringify(got, withoutNumbers)).toBe(JSON.stringify(want, withoutNumbers))
}

function withoutNumbers(_: string, value: unknown): unknown {
  return typeof value === 'number' ? 0 : value
}

test('tallies, single rows and any order of them give the same figures', () => {
  fc.assert(
    fc.property(tallies, fc.nat(), (rows, seed) => {
      const want = shareOf(rows)
      expectAlike(shareOf(singleRows(rows)), want)
      expectAlike(shareOf(shuffled(rows, seed)), want)
    }),
    RUNS,
  )
})

test('limits hold the share within 0 to 1, and no number is NaN, infinite or -0', () => {
  fc.assert(
    fc.property(tallies, fc.constantFrom(0.5, 0.9, 0.99), (rows, level) => {
      const got = shareOf(rows, level)
      expectClean(got)
      const { estimate, lower, upper } = got
      if (estimate === null || lower === null || upper === null) {
        expect(got.reason).not.toBeNull()
        return
      }
      expect(lower).toBeGreaterThanOrEqual(0)
      expect(lower).toBeLessThanOrEqual(estimate)
      expect(upper).toBeGreaterThanOrEqual(estimate)
      expect(upper).toBeLessThanOrEqual(1)
      expect(upper).toBeGreaterThan(lower)
    }),
    RUNS,
  )
})

test('dissatisfied answers give the mirrored limits', () => {
  fc.assert(
    fc.property(tallies, (rows) => {
      const got = shareOf(rows)
      const mirror = shareOf(rows.map((one) => ({ ...one, total: one.answers - one.total })))
      expect(mirror.se ?? 0).toBeCloseTo(got.se ?? 0, 10)
      expect(mirror.lower ?? 0).toBeCloseTo(got.upper === null ? 0 : 1 - got.upper, 7)
    }),
    RUNS,
  )
})

test('a common factor of all weights changes no share, error or limit', () => {
  fc.assert(
    fc.property(tallies, fc.constantFrom(0.001, 1e5), (rows, factor) => {
      const scaled = rows.map((one) => ({ ...one, weight: one.weight * factor }))
      const free = { sumWeights: 0, deff: 0 }
      expectAlike({ ...shareOf(scaled), ...free }, { ...shareOf(rows), ...free })
    }),
    RUNS,
  )
})

test('everybody satisfied is no certainty: planned and weighting effects widen the limits', () => {
  const alike = [row('a', '1', 9, 9), row('a', '2', 9, 9), row('a', '3', 12, 12)]
  const [first, ...others] = alike
  const unequal = first ? [{ ...first, weight: 30 }, ...others] : []
  const [plain, weighted] = [shareOf(alike), shareOf(unequal)]
  expect(plain).toMatchObject({ kind: 'all_satisfied', upper: 1, nEff: null, variance: 0 })
  expect(plain.intervals).toMatchObject({ logit: null, beta: null, mean: null, asin: null })
  expect(plain.lower).toBeLessThan(1)
  expect(weighted.lower).toBeLessThan(plain.lower ?? 0)
})

test('a variance that is 0 only for want of a second cluster is not believed', () => {
  const rows = [row('a', '1', 9, 9), row('a', '2', 9, 9), row('b', '1', 10, 20)]
  const grouped = rows.map((one) => ({ ...one, groups: { stratum: one.stratum } }))
  const calibration = { postStratify: { by: 'stratum', totals: { a: 100, b: 100 } } }
  const got = surveyProportion(makeDesign(grouped, { calibration, lonely: 'remove' }), {
    planningDeff: 2,
  })
  expect(got).toMatchObject({ estimate: 0.75, variance: 0, nEff: null })
  expect(got.nEffUsed).toBeLessThanOrEqual(19)
  expect(got.warnings).toContainEqual({ code: 'lonely_psu', params: { stratum: 'b' } })
})

test('without degrees of freedom there are no limits, without answers there is nothing', () => {
  const one = shareOf([row('a', '1', 3, 4)])
  expect(one).toMatchObject({ estimate: 0.75, lower: null, reason: 'no_degrees_of_freedom' })
  const ignored = shareOf([row('a', '1', 3, 4, 0)])
  expect(ignored).toMatchObject({ n: 0, estimate: null, variance: null, reason: 'no_data' })
})

test('what should not be shown without a remark is flagged', () => {
  const small = shareOf([row('a', '1', 1, 4), row('a', '2', 5, 6)])
  const codes = ['small_sample', 'small_effective_size', 'wide_interval', 'few_degrees_of_freedom']
  expect(small.warnings.map(({ code }) => code)).toEqual(codes)
  const rare = Array.from({ length: 40 }, (_, i) => row('a', String(i), i < 2 ? 1 : 0, 1))
  expect(shareOf(rare).warnings.map(({ code }) => code)).toEqual(['wide_relative_interval'])
})

test('wrong options and outcomes are refused by name', () => {
  const rows = [row('a', '1', 1, 2)]
  expect(() => shareOf(rows, 1)).toThrow(/^level: /)
  expect(() => surveyProportion(makeDesign(rows), { planningDeff: 0 })).toThrow(/^planningDeff: /)
  expect(() => shareOf([row('a', '1', 3, 2)])).toThrow(/^total: /)
})
