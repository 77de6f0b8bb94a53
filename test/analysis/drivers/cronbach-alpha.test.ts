import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cronbachAlpha, cronbachFromSpread } from '../../../analysis/drivers/cronbach-alpha.ts'
import { spreadOfSums } from '../../../analysis/drivers/spread.ts'
import { expectClean } from '../expect-clean.ts'
import { columnsOf, gappyRows, ratingRows, turned } from './columns-for-tests.ts'

const alphaOf = (rows: readonly (readonly (number | null)[])[], items = rows[0]?.length ?? 0) =>
  cronbachAlpha(columnsOf(turned(rows, items)))

/** Enough to see that two figures are the same but for rounding. */
const near = (value: number | null | undefined) => expect.closeTo(value ?? Number.NaN, 9)

test('neither the order of items nor that of rows nor a shift changes alpha', () => {
  fc.assert(
    fc.property(ratingRows(4, 8), fc.integer({ min: -9, max: 9 }), (rows, shift) => {
      const got = alphaOf(rows)
      if (got.alpha === null) {
        expect(got.reason).toBe('zero_variance')
        return
      }
      const same = { alpha: near(got.alpha), n: got.n }
      expect(alphaOf(rows.toReversed())).toMatchObject(same)
      expect(alphaOf(rows.map((row) => row.toReversed()))).toMatchObject(same)
      const shifted = rows.map((row) => row.map((value, j) => value + j * shift))
      expect(alphaOf(shifted)).toMatchObject(same)
      const item = got.itemRestCorrelation?.['a'] ?? null
      const mirrored = alphaOf(rows.map((row) => row.toReversed())).itemRestCorrelation?.['d']
      expect(mirrored ?? null).toEqual(item === null ? null : near(item))
    }),
    { numRuns: 60 },
  )
})

test('alpha lies within its interval, at most 1, and no number is NaN, infinite or -0', () => {
  fc.assert(
    fc.property(gappyRows(3), (rows) => {
      const got = alphaOf(rows, 3)
      expectClean(got)
      expect(got.n).toBe(rows.filter((row) => !row.includes(null)).length)
      if (got.alpha === null) {
        expect(got.reason).not.toBeNull()
        return
      }
      expect(got.alpha).toBeLessThanOrEqual(1 + 1e-12)
      expect(got.ci.lower).toBeLessThanOrEqual(got.alpha + 1e-12)
      expect(got.warnings.some(({ code }) => code === 'negative_alpha')).toBe(got.alpha < -1e-12)
    }),
    { numRuns: 80 },
  )
})

test('sums, counted rows and single rows give the same', () => {
  fc.assert(
    fc.property(ratingRows(3, 4), (rows) => {
      const columns = turned(rows, 3)
      const total = (i: number, j: number) =>
        rows.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)
      const places = [0, 1, 2]
      const sums = columns.map((column) => column.reduce((sum, value) => sum + value, 0))
      const products = places.map((i) => places.map((j) => total(i, j)))
      const single = cronbachAlpha(columnsOf(columns))
      const names = ['a', 'b', 'c']
      const bySums = cronbachFromSpread(spreadOfSums({ n: rows.length, sums, products }), names)
      const counts = rows.map((_, i) => (i % 3) + 1)
      const expanded = rows.flatMap((row, i) => new Array((i % 3) + 1).fill(row))
      expect(bySums.reason).toBe(single.reason)
      expect(bySums.alpha === null ? null : near(bySums.alpha)).toEqual(single.alpha)
      const counted = cronbachAlpha(columnsOf(columns), { counts })
      const long = alphaOf(expanded)
      expect(counted.n).toBe(long.n)
      expect(counted.alpha).toEqual(long.alpha === null ? null : near(long.alpha))
    }),
    { numRuns: 50 },
  )
})

test('equal items are perfectly consistent, opposite ones have no total', () => {
  const rows = [1, 3, 4, 5, 5].map((value) => [value, value, value])
  expect(alphaOf(rows)).toMatchObject({ alpha: near(1), ci: { lower: near(1), upper: near(1) } })
  const opposite = [1, 3, 4, 5, 2].map((value) => [value, 6 - value])
  expect(alphaOf(opposite)).toMatchObject({ alpha: null, reason: 'zero_variance' })
})

test('items that point in different directions are reported as they are, with a warning', () => {
  const got = alphaOf([
    [1, 5],
    [2, 4],
    [3, 3],
    [4, 2],
    [5, 2],
  ])
  // covariances 2.5, 1.7 and -2: 2 (1 - 4.2 / 0.2)
  expect(got.alpha).toBeCloseTo(-40, 9)
  expect(got.warnings.map(({ code }) => code)).toEqual(['negative_alpha', 'too_few_for_label'])
  expect(got.alphaIfDeleted).toEqual({ a: null, b: null })
})

test('a constant item has no correlation, and the others have no standardised alpha', () => {
  const got = alphaOf([
    [1, 5, 2],
    [2, 5, 1],
    [3, 5, 3],
    [5, 5, 4],
  ])
  expect(got).toMatchObject({ standardisedAlpha: null, itemRestCorrelation: { b: null } })
  expect(got.alpha).not.toBeNull()
  expect(got.sd?.['b']).toBe(0)
  expect(got.warnings).toContainEqual({ code: 'constant_item', params: { item: 'b' } })
})

test('too little to compute from is said in words', () => {
  expect(alphaOf([[1], [2]])).toMatchObject({ alpha: null, reason: 'fewer_than_two_items' })
  expect(cronbachAlpha([])).toMatchObject({ alpha: null, reason: 'fewer_than_two_items', n: 0 })
  expect(alphaOf([], 2)).toMatchObject({ alpha: null, reason: 'no_data', n: 0 })
  expect(alphaOf([[1, 2]])).toMatchObject({ alpha: null, reason: 'too_few_rows', n: 1 })
})

test('wrong input is refused by name', () => {
  const items = columnsOf([
    [1, 2],
    [2, 1],
  ])
  expect(() => cronbachAlpha(items, { level: 1 })).toThrow(/^level: /)
  expect(() => cronbachAlpha(items, { counts: [1] })).toThrow(/^counts: /)
  expect(() => cronbachAlpha(items, { counts: [1, -1] })).toThrow(/^counts\.1: /)
  expect(() => cronbachAlpha(columnsOf([[1, 2], [1]]))).toThrow(/^items\.b: /)
  expect(() => cronbachAlpha(columnsOf([[1, Number.NaN]]))).toThrow(/^items\.a: /)
  expect(() => cronbachAlpha([...items, ...items])).toThrow(/^items: .*named a/)
})
