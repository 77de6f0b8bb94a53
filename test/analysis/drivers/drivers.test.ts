import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ByName } from '../../../analysis/drivers/by-name.ts'
import { drivers } from '../../../analysis/drivers/drivers.ts'
import { driversFromCorrelation } from '../../../analysis/drivers/drivers-from-correlation.ts'
import { driversFromSpread } from '../../../analysis/drivers/drivers-from-spread.ts'
import { spreadOfSums } from '../../../analysis/drivers/spread.ts'
import { expectClean } from '../expect-clean.ts'
import { numbersWithin } from '../numbers-within.ts'
import { columnsOf, gappyRows, ratingRows, turned } from './columns-for-tests.ts'

type Rows = readonly (readonly (number | null)[])[]

function driversOf(rows: Rows, columns = rows[0]?.length ?? 0, counts?: readonly number[]) {
  const [y = [], ...x] = turned(rows, columns)
  return drivers(y, columnsOf(x), counts)
}

const total = (figures: ByName | null) =>
  Object.values(figures ?? {}).reduce<number>((sum, value) => sum + (value ?? 0), 0)

const FIGURES = ['lmg', 'first', 'last', 'relativeWeights', 'standardisedBeta', 'pearson'] as const

test('the parts of both decompositions add up to R² and none is negative', () => {
  fc.assert(
    fc.property(ratingRows(4, 8), (rows) => {
      const got = driversOf(rows)
      if (got.rSquared === null) {
        expect(['zero_variance', 'rank_deficient', 'constant_driver_dropped']).toContain(got.reason)
        return
      }
      expect(total(got.lmg)).toBeCloseTo(got.rSquared, 10)
      expect(total(got.relativeWeights)).toBeCloseTo(got.rSquared, 10)
      expect(Math.min(...Object.values(got.lmg ?? {}).map(Number))).toBeGreaterThanOrEqual(0)
      if (got.rSquared > 1e-9) expect(total(got.lmgShare)).toBeCloseTo(1, 10)
      expect(got.adjustedRSquared).toBeLessThanOrEqual(got.rSquared)
    }),
    { numRuns: 60 },
  )
})

test('figures follow their driver when drivers change places, and rows may come in any order', () => {
  fc.assert(
    fc.property(ratingRows(4, 8), (rows) => {
      const got = driversOf(rows)
      const [y = [], a = [], b = [], c = []] = turned(rows.toReversed(), 4)
      const moved = drivers(y, [
        { name: 'c', values: c },
        { name: 'a', values: a },
        { name: 'b', values: b },
      ])
      expect(moved.reason).toBe(got.reason)
      for (const key of FIGURES) {
        for (const name of ['a', 'b', 'c']) {
          const value = got[key]?.[name] ?? null
          const want = value === null ? null : expect.closeTo(value, 8)
          expect(moved[key]?.[name] ?? null).toEqual(want)
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('LMG is the average gain over all orders of entering', () => {
  const correlation = [
    [1, 0.5, 0.4, 0.3],
    [0.5, 1, 0.2, 0.6],
    [0.4, 0.2, 1, -0.1],
    [0.3, 0.6, -0.1, 1],
  ]
  const rSquared = (set: readonly number[]): number => {
    if (set.length === 0) return 0
    const picked = [0, ...set].map((i) => [0, ...set].map((j) => correlation[i]?.[j] ?? 0))
    return driversFromCorrelation(picked, 100, set.map(String)).rSquared ?? Number.NaN
  }
  const orders = [
    [1, 2, 3],
    [1, 3, 2],
    [2, 1, 3],
    [2, 3, 1],
    [3, 1, 2],
    [3, 2, 1],
  ]
  const got = driversFromCorrelation(correlation, 100, ['1', '2', '3'])
  for (const driver of [1, 2, 3]) {
    const gains = orders.map((order) => {
      const before = order.slice(0, order.indexOf(driver))
      return rSquared([...before, driver]) - rSquared(before)
    })
    const average = gains.reduce((sum, gain) => sum + gain, 0) / orders.length
    expect(got.lmg?.[String(driver)]).toBeCloseTo(average, 12)
  }
  expect(got.last?.['3']).toBeCloseTo(rSquared([1, 2, 3]) - rSquared([1, 2]), 12)
  expect(got.first?.['2']).toBeCloseTo(0.16, 12)
})

test('single rows, counted rows and sums give the same', () => {
  fc.assert(
    fc.property(ratingRows(3, 6), (rows) => {
      const counts = rows.map((_, i) => (i * 7) % 4)
      const expanded = rows.flatMap((row, i) => new Array<number[]>(counts[i] ?? 0).fill(row))
      const counted = driversOf(rows, 3, counts)
      const single = driversOf(expanded, 3)
      const columns = turned(expanded, 3)
      const products = columns.map((a) =>
        columns.map((b) => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0)),
      )
      const sums = columns.map((column) => column.reduce((sum, value) => sum + value, 0))
      const spread = spreadOfSums({ n: expanded.length, sums, products })
      const bySums = driversFromSpread(spread, ['a', 'b'])
      expect([counted.reason, bySums.reason]).toEqual([single.reason, single.reason])
      for (const other of [counted, bySums]) {
        for (const key of [...FIGURES, 'coefficients', 'standardErrors'] as const) {
          const [left, right] = [numbersWithin(other[key]), numbersWithin(single[key])]
          expect(left).toEqual(right.map((value) => expect.closeTo(value, 7)))
        }
      }
      expect(counted.spearman).toEqual(single.spearman)
    }),
    { numRuns: 50 },
  )
})

test('no number is ever NaN, infinite or -0', () => {
  fc.assert(
    fc.property(gappyRows(3), (rows) => {
      const got = driversOf(rows, 3)
      expectClean(got)
      expect(got.n).toBe(rows.filter((row) => !row.includes(null)).length)
      if (got.rSquared === null) expect(got.reason).not.toBeNull()
    }),
    { numRuns: 100 },
  )
})

test('an exact relation is found with its coefficients', () => {
  const points = [
    [1, 4],
    [2, 2],
    [3, 5],
    [4, 1],
    [5, 5],
    [1, 1],
  ]
  const got = driversOf(points.map(([a = 0, b = 0]) => [3 + 2 * a - b, a, b]))
  expect(got.rSquared).toBeCloseTo(1, 12)
  expect(got.coefficients).toEqual({
    intercept: expect.closeTo(3, 9),
    a: expect.closeTo(2, 9),
    b: expect.closeTo(-1, 9),
  })
})

test('a constant driver is dropped and reported, and the others keep their figures', () => {
  const rows = [
    [5, 5, 1],
    [4, 5, 2],
    [3, 5, 2],
    [4, 5, 4],
    [1, 5, 5],
  ]
  const got = driversOf(rows)
  const alone = driversOf(rows.map(([y = 0, , b = 0]) => [y, b]))
  expect(got).toMatchObject({ reason: 'constant_driver_dropped', dropped: ['a'] })
  expect(got.lmg).toEqual({ a: null, b: alone.lmg?.['a'] })
  expect(got.coefficients).toMatchObject({ a: null, b: alone.coefficients?.['a'] })
  expect(got.spearman?.['a']).toBeNull()
  expect(got.warnings.map(({ code }) => code)).toEqual([
    'association_not_cause',
    'constant_driver_dropped',
  ])
})

test('what cannot be computed is null with its reason', () => {
  const nothing = { rSquared: null, lmg: null, coefficients: null, standardErrors: null }
  expect(driversOf([], 2)).toMatchObject({ ...nothing, n: 0, reason: 'no_data' })
  expect(driversOf([[1, 2]])).toMatchObject({ ...nothing, n: 1, reason: 'too_few_rows' })
  const flat = [1, 2, 3, 4].map((a) => [5, a])
  expect(driversOf(flat)).toMatchObject({ ...nothing, reason: 'zero_variance' })
  const constant = [1, 2, 3, 4].map((y) => [y, 5])
  expect(driversOf(constant)).toMatchObject({ ...nothing, reason: 'constant_driver_dropped' })
  const twice = [1, 2, 3, 5, 4].map((a, i) => [i, a, 2 * a])
  expect(driversOf(twice)).toMatchObject({ ...nothing, reason: 'rank_deficient' })
  const few = [
    [1, 2, 3],
    [2, 2, 1],
    [3, 1, 1],
  ]
  expect(driversOf(few)).toMatchObject({ ...nothing, n: 3, reason: 'too_few_rows' })
  expect(driversOf(few).pearson?.['a']).toBeCloseTo(-Math.sqrt(3) / 2, 12)
})

test('an outcome that goes with nothing has no shares', () => {
  const rows = [
    [1, 1],
    [2, 2],
    [1, 2],
    [2, 1],
  ]
  expect(driversOf(rows)).toMatchObject({ rSquared: 0, lmg: { a: 0 }, lmgShare: { a: null } })
})

test('more than twelve drivers keep all but the average over orders', () => {
  const identity = Array.from({ length: 14 }, (_, i) =>
    Array.from({ length: 14 }, (__, j) => (i === j ? 1 : i * j === 0 ? 0.1 : 0)),
  )
  const names = Array.from({ length: 13 }, (_, i) => `x${i}`)
  const many = driversFromCorrelation(identity, 100, names)
  expect(many).toMatchObject({ lmg: null, lmgShare: null, reason: 'too_many_drivers' })
  expect(many.rSquared).toBeCloseTo(0.13, 12)
  const [twelve, kept] = [identity.slice(0, 13).map((row) => row.slice(0, 13)), names.slice(0, 12)]
  const most = driversFromCorrelation(twelve, 100, kept)
  expect(Object.values(most.lmg ?? {})).toEqual(kept.map(() => expect.closeTo(0.01, 12)))
})

test('wrong input is refused by name', () => {
  const x = columnsOf([[1, 2, 3]])
  expect(() => drivers([1, 2, 3], [])).toThrow(/^x: /)
  expect(() => drivers([1, 2], x)).toThrow(/^x\.a: /)
  expect(() => drivers([1, 2, Number.POSITIVE_INFINITY], x)).toThrow(/^y: /)
  expect(() => drivers([1, 2, 3], x, [1, 1, 0.5])).toThrow(/^counts\.2: .*whole number/)
  expect(() => drivers([1, 2, 3], [{ name: 'intercept', values: [1, 2, 3] }])).toThrow(/^x: /)
  expect(() => driversFromCorrelation([[1]], 9, [])).toThrow(/^correlation: /)
  const [good, bad] = [
    [
      [1, 0.5],
      [0.5, 1],
    ],
    [
      [1, 0.5],
      [0.4, 1],
    ],
  ]
  expect(() => driversFromCorrelation(bad, 9, ['a'])).toThrow(/^correlation: /)
  expect(() => driversFromCorrelation(good, 9, ['a', 'b'])).toThrow(/^names: /)
  expect(() => driversFromCorrelation(good, 9.5, ['a'])).toThrow(/^n: /)
  const sums = { n: 3, sums: [1, 2], products: good }
  expect(() => spreadOfSums({ ...sums, n: -1 })).toThrow(/^n: /)
  expect(() => spreadOfSums({ ...sums, sums: [1, Number.NaN] })).toThrow(/^sums: /)
  expect(() => spreadOfSums({ ...sums, products: bad })).toThrow(/^products: /)
  expect(() => spreadOfSums({ ...sums, products: [[1]] })).toThrow(/^products: /)
})
