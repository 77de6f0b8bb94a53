import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countPairs } from '../../../analysis/drivers/counted-pairs.ts'
import { kendall } from '../../../analysis/drivers/kendall.ts'
import { spearman } from '../../../analysis/drivers/spearman.ts'
import { expectClean } from '../expect-clean.ts'
import { gappyRows, ratingRows, turned } from './columns-for-tests.ts'

const methods = [spearman, kendall] as const
type Cells = readonly (number | null)[]

const pairsOf = (x: Cells, y: Cells, counts = x.map(() => 1)) => countPairs(x, y, counts)

test.each(methods)('%o sees only the order of the values', (method) => {
  fc.assert(
    fc.property(ratingRows(2, 3), (rows) => {
      const [x = [], y = []] = turned(rows, 2)
      const got = method(pairsOf(x, y))
      const stretched = method(
        pairsOf(
          x.map((value) => Math.exp(value)),
          y.map((value) => value ** 3 - 7),
        ),
      )
      expect(stretched).toEqual(got)
      expect(method(pairsOf(y, x))).toEqual(got)
      expect(method(pairsOf(x.toReversed(), y.toReversed()))).toEqual(got)
    }),
    { numRuns: 60 },
  )
})

test.each(methods)('%o changes its sign with the direction of one side', (method) => {
  fc.assert(
    fc.property(ratingRows(2, 3), (rows) => {
      const [x = [], y = []] = turned(rows, 2)
      const got = method(pairsOf(x, y))
      const turnedRound = method(
        pairsOf(
          x.map((value) => -value),
          y,
        ),
      )
      expect(turnedRound.estimate).toBe(got.estimate === null ? null : 0 - got.estimate)
      expect(turnedRound.pValue).toBe(got.pValue)
    }),
    { numRuns: 60 },
  )
})

test.each(methods)('%o stays within its bounds, and no number is NaN, infinite or -0', (method) => {
  fc.assert(
    fc.property(gappyRows(2), (rows) => {
      const [x = [], y = []] = turned(rows, 2)
      const got = method(pairsOf(x, y))
      expectClean(got)
      expect(got.n).toBe(rows.filter((row) => !row.includes(null)).length)
      expect(got.estimate === null).toBe(got.reason !== null)
      expect(Math.abs(got.estimate ?? 0)).toBeLessThanOrEqual(1)
      if (got.pValue === null) return
      expect(got.pValue).toBeGreaterThanOrEqual(0)
      expect(got.pValue).toBeLessThanOrEqual(1)
    }),
    { numRuns: 80 },
  )
})

test.each(methods)('%o counts a pair as often as it was given', (method) => {
  const [x, y] = [
    [1, 2, 3, 3],
    [2, 1, 3, 2],
  ]
  const counted = method(pairsOf(x, y, [2, 0, 1, 3]))
  expect(counted).toEqual(method(pairsOf([1, 1, 3, 3, 3, 3], [2, 2, 3, 2, 2, 2])))
})

test('perfect agreement leaves no chance for spearman, and a constant has no correlation', () => {
  const x = [1, 2, 3, 4, 5]
  expect(spearman(pairsOf(x, x))).toMatchObject({ estimate: 1, pValue: 0 })
  expect(spearman(pairsOf(x, x.toReversed()))).toMatchObject({ estimate: -1, pValue: 0 })
  expect(spearman(pairsOf([1, 2], [3, 4]))).toMatchObject({ estimate: 1, pValue: null })
  for (const method of methods) {
    expect(method(pairsOf(x, [4, 4, 4, 4, 4]))).toMatchObject({
      estimate: null,
      reason: 'zero_variance',
    })
    expect(method(pairsOf([null], [4]))).toMatchObject({ n: 0, estimate: null, reason: 'no_data' })
  }
})

test('tau-b and its p-value follow the textbook formulas', () => {
  const got = kendall(pairsOf([1, 2, 3, 3, 4], [1, 3, 2, 4, 4]))
  // seven pairs agree, one does not, one is tied on each side
  expect(got.estimate).toBeCloseTo((7 - 1) / 9, 12)
  expect(got.pValue).toBeCloseTo(0.1184329289166719, 12)
})
