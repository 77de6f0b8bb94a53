import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { probabilityAtLeast } from '../../../analysis/distributions/binomial-probability.ts'
import { agrestiCoull } from '../../../analysis/interval/agresti-coull.ts'
import type { IntervalMethod } from '../../../analysis/interval/interval-result.ts'
import { midP } from '../../../analysis/interval/mid-p.ts'
import { proportionInterval } from '../../../analysis/interval/proportion-interval.ts'
import { wald } from '../../../analysis/interval/wald.ts'
import { wilson } from '../../../analysis/interval/wilson.ts'
import { wilsonCorrected } from '../../../analysis/interval/wilson-corrected.ts'

const METHODS: readonly IntervalMethod[] = [
  'wilson',
  'wilson_corrected',
  'clopper_pearson',
  'agresti_coull',
  'jeffreys',
  'modified_jeffreys',
  'mid_p',
  'wald',
]
const counts = fc
  .integer({ min: 1, max: 3000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
const options = fc.record({
  conf: fc.double({ min: 0.7, max: 0.999, noNaN: true }),
  sides: fc.constantFrom('one' as const, 'two' as const),
})
const runs = { numRuns: 40 }

describe.each(METHODS)('%s', (method) => {
  test('lies in 0 to 1, holds the share and mirrors the complement', () => {
    fc.assert(
      fc.property(counts, options, ([x, n], chosen) => {
        const { lower, upper, estimate } = proportionInterval(x, n, { method, ...chosen })
        expect(estimate).toBe(x / n)
        expect(lower).toBeGreaterThanOrEqual(0)
        expect(upper).toBeLessThanOrEqual(1)
        expect(lower).toBeLessThanOrEqual(x / n)
        expect(upper).toBeGreaterThanOrEqual(x / n)
        const mirror = proportionInterval(n - x, n, { method, ...chosen })
        expect(mirror.lower).toBeCloseTo(1 - upper, 10)
        expect(mirror.upper).toBeCloseTo(1 - lower, 10)
      }),
      runs,
    )
  })

  test('two sides at 90 % are two bounds at 95 %', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const two = proportionInterval(x, n, { method, conf: 0.9 })
        const one = proportionInterval(x, n, { method, conf: 0.95, sides: 'one' })
        expect(one.lower).toBeCloseTo(two.lower, 10)
        expect(one.upper).toBeCloseTo(two.upper, 10)
        expect([one.sides, two.sides, one.conf]).toEqual(['one', 'two', 0.95])
      }),
      runs,
    )
  })

  test('widens with the confidence', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const narrow = proportionInterval(x, n, { method, conf: 0.8 })
        const wide = proportionInterval(x, n, { method, conf: 0.99 })
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower)
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper)
      }),
      runs,
    )
  })

  test('ends exactly at 0 and 1, knows nothing without data, and names what is wrong', () => {
    for (const n of [1, 2, 7, 400]) {
      expect(proportionInterval(0, n, { method }).lower).toBe(0)
      expect(proportionInterval(n, n, { method }).upper).toBe(1)
    }
    const none = proportionInterval(0, 0, { method })
    expect(none).toMatchObject({ method, n: 0, estimate: null, lower: 0, upper: 1 })
    expect(none.reason).toBe('no_data')
    expect(proportionInterval(1, 2, { method }).reason).toBeNull()
    expect(() => proportionInterval(-1, 5, { method })).toThrow(/^x: /)
    expect(() => proportionInterval(6, 5, { method })).toThrow(/^x: /)
    expect(() => proportionInterval(1.5, 5, { method })).toThrow(/^x: .*whole number/)
    expect(() => proportionInterval(1, Number.NaN, { method })).toThrow(/^n: /)
    expect(() => proportionInterval(1, 5, { method, conf: 1 })).toThrow(/^conf: /)
  })
})

test.each(METHODS.filter((method) => method !== 'wald' && method !== 'agresti_coull'))(
  '%s rises with the satisfied answers',
  (method) => {
    fc.assert(
      fc.property(counts, options, ([x, n], chosen) => {
        if (x === n) return
        const a = proportionInterval(x, n, { method, ...chosen })
        const b = proportionInterval(x + 1, n, { method, ...chosen })
        expect(b.lower).toBeGreaterThanOrEqual(a.lower)
        expect(b.upper).toBeGreaterThanOrEqual(a.upper)
        expect(b.lower + b.upper).toBeGreaterThan(a.lower + a.upper)
      }),
      runs,
    )
  },
)

test('an unknown method is refused by name', () => {
  const method = 'toString' as IntervalMethod
  expect(() => proportionInterval(1, 5, { method })).toThrow(/^method: /)
})

test('Wilson is the default, the correction and Agresti-Coull only widen it', () => {
  fc.assert(
    fc.property(counts, ([x, n]) => {
      const plain = proportionInterval(x, n)
      expect(plain).toEqual(wilson(x, n))
      for (const method of ['wilson_corrected', 'agresti_coull'] as const) {
        const wider = proportionInterval(x, n, { method })
        expect(wider.lower).toBeLessThanOrEqual(plain.lower + 1e-12)
        expect(wider.upper).toBeGreaterThanOrEqual(plain.upper - 1e-12)
      }
    }),
    runs,
  )
})

test('a correction shrunk to the null share vanishes where the estimate is that share', () => {
  const { lower, upper } = wilson(10, 20)
  expect(wilsonCorrected(10, 20, 0.95, 'two', 0.5)).toMatchObject({ lower, upper })
  expect(wilsonCorrected(10, 20).lower).toBeLessThan(lower)
  expect(wilsonCorrected(15, 20, 0.95, 'two', 0.5)).toEqual(wilsonCorrected(15, 20))
  const part = wilsonCorrected(10, 20, 0.95, 'two', 0.51)
  expect(part.lower).toBeLessThan(lower)
  expect(part.lower).toBeGreaterThan(wilsonCorrected(10, 20).lower)
  expect(() => wilsonCorrected(1, 2, 0.95, 'two', 1)).toThrow(/^nullShare: /)
})

test('limits beyond 0 and 1 are kept raw and shown cut', () => {
  const everybody = agrestiCoull(20, 20)
  expect(everybody.rawUpper).toBeGreaterThan(1)
  expect(everybody.upper).toBe(1)
  expect(everybody.rawLower).toBe(everybody.lower)
  const nearly = wald(1, 20)
  expect(nearly.rawLower).toBeLessThan(0)
  expect(nearly.lower).toBe(0)
  expect(wald(30, 30)).toMatchObject({ lower: 1, upper: 1, rawLower: 1, rawUpper: 1 })
  expect(agrestiCoull(0, 0)).toMatchObject({ rawLower: 0, rawUpper: 1, reason: 'no_data' })
})

test('at the mid-P limits the tail with half of the observed count is the error', () => {
  fc.assert(
    fc.property(counts, ([x, n]) => {
      if (x === 0 || x === n) return
      const { lower, upper } = midP(x, n, 0.95)
      const tail = (p: number) =>
        (probabilityAtLeast(x, n, p) + probabilityAtLeast(x + 1, n, p)) / 2
      expect(tail(lower)).toBeCloseTo(0.025, 10)
      expect(1 - tail(upper)).toBeCloseTo(0.025, 10)
    }),
    runs,
  )
  expect(midP(0, 5, 0.4, 'one').upper).toBe(0)
  expect(midP(5, 5, 0.4, 'one').lower).toBe(1)
})
