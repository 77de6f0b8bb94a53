import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTable } from '../../../analysis/comparison/compare-table.ts'
import { fisherExact } from '../../../analysis/comparison/fisher-exact.ts'
import { transpose } from '../../../analysis/linear/matrix.ts'
import { expectClean } from '../expect-clean.ts'

const table = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.integer({ min: 0, max: 60 }), { minLength: columns, maxLength: columns }),
      { minLength: rows, maxLength: rows },
    ),
  )

test('chi-square does not depend on the order of rows and columns, nor on which is which', () => {
  fc.assert(
    fc.property(table, (counts) => {
      const found = compareTable(counts)
      expectClean(found)
      const turned = counts.toReversed().map((row) => row.toReversed())
      for (const other of [turned, transpose(counts)]) {
        const { chisq, df, pValue, minExpected } = compareTable(other)
        expect(chisq).toEqual(found.chisq === null ? null : expect.closeTo(found.chisq, 9))
        expect(pValue).toEqual(found.pValue === null ? null : expect.closeTo(found.pValue, 9))
        expect(df).toBe(found.df)
        expect(minExpected).toEqual(found.minExpected)
      }
      expect(found.pValue ?? 0).toBeGreaterThanOrEqual(0)
      expect(found.pValue ?? 0).toBeLessThanOrEqual(1)
    }),
  )
})

test('rows and columns without answers are dropped', () => {
  const spread = [
    [8, 0, 2],
    [0, 0, 0],
    [5, 0, 9],
  ]
  const dense = [
    [8, 2],
    [5, 9],
  ]
  expect(compareTable(spread)).toEqual(compareTable(dense))
  expect(compareTable(spread).fisher).toEqual(fisherExact(dense))
})

test.each([
  [[[3, 4]]],
  [
    [
      [0, 5],
      [0, 7],
    ],
  ],
  [[]],
  [[[]]],
  [
    [
      [0, 0],
      [0, 0],
    ],
  ],
])('there is nothing to compare in %j', (counts) => {
  const reason = 'fewer_than_two_non_empty_rows_or_columns'
  const none = { chisq: null, df: null, pValue: null, minExpected: null, fisher: null }
  expect(compareTable(counts)).toMatchObject({ ...none, yates: null, reason })
})

test('small expected counts warn', () => {
  const codes = (counts: number[][]) => compareTable(counts).warnings.map(({ code }) => code)
  expect(
    codes([
      [9, 1],
      [4, 6],
    ]),
  ).toEqual(['prefer_fisher_exact'])
  expect(
    codes([
      [9, 1],
      [4, 6],
      [5, 5],
    ]),
  ).toEqual(['sparse_table'])
  expect(
    codes([
      [10, 10],
      [10, 10],
    ]),
  ).toEqual([])
})

test('wrong tables are named', () => {
  expect(() => compareTable([[1, 2], [3]])).toThrow(/^table: .*equal length/)
  expect(() =>
    compareTable([
      [1, -2],
      [3, 4],
    ]),
  ).toThrow(/^table\[0\]\[1\]: /)
  expect(() =>
    compareTable([
      [1, 2.5],
      [3, 4],
    ]),
  ).toThrow(/whole number/)
  expect(() =>
    fisherExact([
      [1, 2, 3],
      [3, 4, 5],
    ]),
  ).toThrow(/^table: /)
})

/** The probability of each possible first count, by whole binomial coefficients. */
function probabilities([[a, b], [c, d]]: [[number, number], [number, number]]): number[] {
  const choose = (n: number, k: number): number => {
    let ways = 1n
    for (let i = 0n; i < BigInt(k); i += 1n) ways = (ways * (BigInt(n) - i)) / (i + 1n)
    return k < 0 || k > n ? 0 : Number(ways)
  }
  return Array.from({ length: a + b + 1 }, (_, x) => {
    return (choose(a + c, x) * choose(b + d, a + b - x)) / choose(a + b + c + d, a + b)
  })
}

test('the exact test adds up the tables that are as rare', () => {
  const count = fc.integer({ min: 0, max: 12 })
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const found = fisherExact([
        [a, b],
        [c, d],
      ])
      const each = probabilities([
        [a, b],
        [c, d],
      ])
      const own = each[a] ?? 0
      const total = (keep: (p: number, x: number) => boolean) =>
        each.filter(keep).reduce((all, p) => all + p, 0)
      expect(found.twoSided).toBeCloseTo(
        total((p) => p <= own * (1 + 1e-7)),
        9,
      )
      expect(found.greater).toBeCloseTo(
        total((_, x) => x >= a),
        9,
      )
      expect(found.less).toBeCloseTo(
        total((_, x) => x <= a),
        9,
      )
      const mirrored = fisherExact([
        [c, d],
        [a, b],
      ])
      expect(mirrored.twoSided).toBeCloseTo(found.twoSided, 9)
      expect(mirrored.greater).toBeCloseTo(found.less, 9)
    }),
  )
})
