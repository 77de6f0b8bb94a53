import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bisect } from '../../../analysis/search/bisect.ts'
import { smallestFrom, smallestWhere } from '../../../analysis/search/smallest-where.ts'

test('the smallest number of a range, or none', () => {
  const range = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 60 }))
  fc.assert(
    fc.property(range, fc.integer({ min: -120, max: 120 }), ([low, width], border) => {
      const high = low + width
      const found = smallestWhere(low, high, (value) => value >= border)
      expect(found).toBe(border > high ? null : Math.max(low, border))
    }),
  )
  expect(smallestWhere(5, 4, () => true)).toBeNull()
})

test('the smallest number without an upper end', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 99 }),
      fc.integer({ min: 0, max: 1e9 }),
      (low, border) => {
        expect(smallestFrom(low, (value) => value >= border)).toBe(Math.max(low, border))
      },
    ),
  )
})

test('halving finds roots also near 0, and the end where there is none', () => {
  expect(bisect((x) => x * x, 2, 0, 2)).toBeCloseTo(Math.SQRT2, 14)
  expect(bisect((x) => x, 1e-9, 0, 1) / 1e-9).toBeCloseTo(1, 12)
  expect(bisect((x) => x, 5, 0, 1)).toBeCloseTo(1, 14)
})
