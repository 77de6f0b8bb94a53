import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crossProducts } from '../../../analysis/linear/cross-products.ts'

const row = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 3, maxLength: 3 })
const rows = fc.array(fc.tuple(row, fc.nat({ max: 9 })), { minLength: 1, maxLength: 20 })

test('cross products are symmetric and count each row as often as its weight says', () => {
  fc.assert(
    fc.property(rows, (list) => {
      const repeated = list.flatMap(([values, weight]) => new Array<number[]>(weight).fill(values))
      const got = crossProducts(
        list.map(([values]) => values),
        list.map(([, weight]) => weight),
      )
      for (const [i, j] of [
        [0, 0],
        [0, 2],
        [2, 0],
        [1, 2],
      ] as const) {
        const want = repeated.reduce((sum, value) => sum + (value[i] ?? 0) * (value[j] ?? 0), 0)
        expect(got[i]?.[j]).toBe(want)
      }
    }),
    { numRuns: 60 },
  )
})

test('small products beside large ones are not lost', () => {
  const values = [1e8, 1, 1e8, 1].map((value) => [value])
  expect(crossProducts(values, [1, 1, -1, 1])).toEqual([[2]])
  expect(crossProducts([], [])).toEqual([])
})
