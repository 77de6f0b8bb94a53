import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalProbability } from '../../../analysis/distributions/normal-probability.ts'
import { normalQuantile } from '../../../analysis/distributions/normal-quantile.ts'
import { clopperPearson } from '../../../analysis/interval/clopper-pearson.ts'
import { wilson } from '../../../analysis/interval/wilson.ts'

const counts = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
const conf = fc.double({ min: 0.5, max: 0.999, noNaN: true })
const methods = [wilson, clopperPearson] as const

test.each(methods)('%o holds its share, lies in 0 to 1 and mirrors the complement', (method) => {
  fc.assert(
    fc.property(
      counts,
      conf,
      fc.constantFrom('one' as const, 'two' as const),
      ([x, n], c, sides) => {
        const { lower, upper, estimate } = method(x, n, c, sides)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(upper).toBeLessThanOrEqual(1)
        expect(lower).toBeLessThanOrEqual(estimate ?? Number.NaN)
        expect(upper).toBeGreaterThanOrEqual(estimate ?? Number.NaN)
        const mirror = method(n - x, n, c, sides)
        expect(mirror.lower).toBeCloseTo(1 - upper, 9)
        expect(mirror.upper).toBeCloseTo(1 - lower, 9)
      },
    ),
  )
})

test.each(methods)('%o rises with the satisfied answers', (method) => {
  fc.assert(
    fc.property(counts, ([x, n]) => {
      if (x === n) return
      const [a, b] = [method(x, n), method(x + 1, n)]
      expect(b.lower).toBeGreaterThan(a.lower)
      expect(b.upper).toBeGreaterThanOrEqual(a.upper)
    }),
  )
})

test.each(methods)('%o ends exactly at 0 and 1 and knows nothing without data', (method) => {
  expect(method(0, 7).lower).toBe(0)
  expect(method(7, 7).upper).toBe(1)
  expect(method(0, 0)).toMatchObject({ estimate: null, lower: 0, upper: 1, reason: 'no_data' })
})

test.each(methods)('%o names what is wrong', (method) => {
  expect(() => method(-1, 5)).toThrow(/^x: /)
  expect(() => method(6, 5)).toThrow(/^x: /)
  expect(() => method(1.5, 5)).toThrow(/^x: .*whole number/)
  expect(() => method(1, Number.NaN)).toThrow(/^n: /)
  expect(() => method(1, 5, 1)).toThrow(/^conf: /)
  expect(() => method(1, 5, Number.NaN)).toThrow(RangeError)
})

test('the normal quantile and probability undo each other', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 0.5, minExcluded: true, noNaN: true }), (p) => {
      const z = normalQuantile(p)
      expect(Math.abs(normalProbability(z, 'lower') / p - 1)).toBeLessThan(1e-12)
      expect(normalProbability(-z, 'upper')).toBe(normalProbability(z, 'lower'))
    }),
  )
  expect(normalProbability(Number.NEGATIVE_INFINITY, 'lower')).toBe(0)
  expect(normalProbability(Number.NEGATIVE_INFINITY, 'upper')).toBe(1)
  expect(() => normalProbability(Number.NaN, 'lower')).toThrow(/^z: /)
  expect(() => normalQuantile(0)).toThrow(/^p: /)
})
