import fc from 'fast-check'
import { expect, test } from 'vitest'
import { logistic } from '../../../analysis/drivers/logistic.ts'
import { expectClean } from '../expect-clean.ts'
import { numbersWithin } from '../numbers-within.ts'
import { columnsOf, gappyRows, turned } from './columns-for-tests.ts'

type Rows = readonly (readonly (number | null)[])[]

/** The first column says yes from 3 upwards. */
function fitOf(rows: Rows, columns = rows[0]?.length ?? 0, counts?: readonly number[]) {
  const [y = [], ...x] = turned(rows, columns)
  const outcome = y.map((value) => (value === null ? null : value >= 3 ? 1 : 0))
  return logistic(outcome, columnsOf(x), counts ? { counts } : {})
}

const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 5))

test('the opposite outcome turns every sign and every odds ratio round', () => {
  fc.assert(
    fc.property(gappyRows(3, 20, 50), (rows) => {
      const got = fitOf(rows, 3)
      const opposite = fitOf(
        rows.map(([y = null, ...x]) => [y === null ? null : 5 - y, ...x]),
        3,
      )
      expect(opposite.reason).toBe(got.reason)
      if (got.coefficients === null) return
      for (const [name, value] of Object.entries(got.coefficients)) {
        expect(opposite.coefficients?.[name] ?? null).toEqual(near(value === null ? null : -value))
        const pValue = got.pValues?.[name] ?? null
        expect(opposite.pValues?.[name] ?? null).toEqual(near(pValue))
      }
      expect(opposite.deviance).toEqual(near(got.deviance))
    }),
    { numRuns: 40 },
  )
})

test('no number is ever NaN, infinite or -0, and a fit explains something', () => {
  fc.assert(
    fc.property(gappyRows(3, 0, 25), (rows) => {
      const got = fitOf(rows, 3)
      expectClean(got)
      if (got.deviance === null || got.nullDeviance === null) {
        expect(got.reason).not.toBeNull()
        return
      }
      expect(got.deviance).toBeLessThanOrEqual(got.nullDeviance + 1e-9)
      expect(got.mcFaddenR2).toBeGreaterThanOrEqual(0)
      for (const [name, { lower, upper }] of Object.entries(got.oddsRatioCi ?? {})) {
        const ratio = got.oddsRatios?.[name] ?? null
        if (ratio === null || lower === null || upper === null) continue
        expect(lower).toBeLessThanOrEqual(ratio)
        expect(upper).toBeGreaterThanOrEqual(ratio)
      }
    }),
    { numRuns: 80 },
  )
})

test('the units of a driver change its coefficient and nothing else', () => {
  fc.assert(
    fc.property(gappyRows(2, 25, 50), fc.constantFrom(1e-3, 20, 1e4), (rows, unit) => {
      const got = fitOf(rows, 2)
      const scaled = fitOf(
        rows.map(([y = null, a = null]) => [y, a === null ? null : a * unit + 7]),
        2,
      )
      expect(scaled.reason).toBe(got.reason)
      expect(scaled.deviance).toEqual(near(got.deviance))
      expect(scaled.z?.['a'] ?? null).toEqual(near(got.z?.['a'] ?? null))
    }),
    { numRuns: 40 },
  )
})

test('one yes-or-no driver gives the odds ratio of its table', () => {
  const counts = [30, 10, 20, 25]
  const rows = [
    [5, 1],
    [1, 1],
    [5, 0],
    [1, 0],
  ]
  const got = fitOf(rows, 2, counts)
  expect(got).toMatchObject({ n: 85, successes: 50, reason: null })
  expect(got.oddsRatios?.['a']).toBeCloseTo((30 * 25) / (10 * 20), 9)
  expect(got.oddsRatios?.['intercept']).toBeCloseTo(20 / 25, 9)
  expect(got.standardErrors?.['a']).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 10 + 1 / 20 + 1 / 25), 6)
  const expanded = rows.flatMap((row, i) => new Array(counts[i] ?? 0).fill(row))
  expect(numbersWithin(fitOf(expanded))).toEqual(
    numbersWithin(got).map((value) => expect.closeTo(value, 8)),
  )
})

test.each([
  ['complete', [1, 1, 1, 5, 5, 5], [1, 2, 3, 4, 5, 5]],
  ['but for one value', [1, 1, 1, 5, 5, 5], [1, 2, 3, 3, 5, 5]],
  ['of one group', [1, 5, 5, 1, 5, 5, 5], [0, 0, 0, 0, 1, 1, 1]],
  ['in tiny units', [1, 1, 1, 5, 5, 5], [0.001, 0.002, 0.003, 0.004, 0.005, 0.005]],
  ['in large units', [1, 1, 1, 5, 5, 5], [1e6, 2e6, 3e6, 4e6, 5e6, 5e6]],
  ['by everybody agreeing', [5, 5, 5, 5], [1, 2, 3, 1]],
])('separation %s has no coefficients', (_, y, x) => {
  const got = fitOf(y.map((value, i) => [value, x[i] ?? 0]))
  expect(got).toMatchObject({ coefficients: null, oddsRatios: null, reason: 'separation' })
})

test('a strong but overlapping driver is no separation', () => {
  const got = fitOf(
    [1, 2, 3, 4, 5, 6, 7, 8].map((value) => [value === 4 ? 5 : value === 5 ? 1 : value - 2, value]),
  )
  expect(got.reason).toBeNull()
  expect(got.coefficients?.['a']).toBeGreaterThan(0)
})

test('few of the rarer outcome per driver are warned of', () => {
  const rows = Array.from({ length: 60 }, (_, i) => [i % 4 === 0 ? 1 : 5, i % 5, (i * 7) % 3])
  expect(fitOf(rows).warnings).toContainEqual({
    code: 'few_events_per_driver',
    params: { events: 15, drivers: 2, recommended: 20 },
  })
  const codes = fitOf(rows.map(([y = 0, a = 0]) => [y, a])).warnings.map(({ code }) => code)
  expect(codes).toEqual(['association_not_cause'])
})

test('a constant driver is dropped, and what cannot be computed has a reason', () => {
  const rows = [
    [5, 7, 1],
    [1, 7, 2],
    [5, 7, 3],
    [1, 7, 1],
    [5, 7, 4],
  ]
  const got = fitOf(rows)
  expect(got).toMatchObject({ reason: 'constant_driver_dropped', dropped: ['a'] })
  expect(got.coefficients).toMatchObject({ a: null, b: expect.any(Number) })
  expect(got.oddsRatioCi?.['a']).toEqual({ lower: null, upper: null })
  expect(fitOf([], 2)).toMatchObject({ n: 0, coefficients: null, reason: 'no_data' })
  expect(fitOf(rows.map(([y = 0, a = 0]) => [y, a]))).toMatchObject({
    coefficients: null,
    reason: 'constant_driver_dropped',
  })
  expect(fitOf(rows.map(([y = 0, , b = 0]) => [y, b, 3 * b]))).toMatchObject({
    coefficients: null,
    reason: 'rank_deficient',
  })
  expect(fitOf(rows.slice(0, 3).map(([y = 0, , b = 0], i) => [y, b, i * i]))).toMatchObject({
    coefficients: null,
    reason: 'too_few_rows',
  })
})

test('wrong input is refused by name', () => {
  const x = columnsOf([[1, 2]])
  expect(() => logistic([0, 2], x)).toThrow(/^y: /)
  expect(() => logistic([0, 1], [])).toThrow(/^x: /)
  expect(() => logistic([0], x)).toThrow(/^x\.a: /)
  expect(() => logistic([0, 1], x, { level: 0 })).toThrow(/^level: /)
  expect(() => logistic([0, 1], x, { counts: [1] })).toThrow(/^counts: /)
  expect(() => logistic([0, 1], [{ name: 'intercept', values: [1, 2] }])).toThrow(/^x: /)
})
