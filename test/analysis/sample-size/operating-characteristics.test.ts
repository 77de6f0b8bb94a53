import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assertProportion } from '../../../analysis/assertion/assert-proportion.ts'
import { binomialDensity } from '../../../analysis/distributions/binomial-density.ts'
import type { IntervalMethod } from '../../../analysis/interval/interval-result.ts'
import { proportionInterval } from '../../../analysis/interval/proportion-interval.ts'
import { sum } from '../../../analysis/linear/sum.ts'
import { coverage, size } from '../../../analysis/sample-size/operating-characteristics.ts'
import { TIE_TOLERANCE } from '../../../analysis/tie-tolerance.ts'

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
const numbers = fc.integer({ min: 1, max: 60 })
const share = fc.double({ min: 0.02, max: 0.98, noNaN: true })
const runs = { numRuns: 25 }

function chanceOf(n: number, p: number, counts: (x: number) => boolean): number {
  const all = Array.from({ length: n + 1 }, (_, x) => x)
  return sum(all.filter(counts).map((x) => binomialDensity(x, n, p)))
}

describe.each(METHODS)('%s', (method) => {
  test('covers with the probability of the counts whose interval holds the share', () => {
    fc.assert(
      fc.property(numbers, share, fc.constantFrom(0.8, 0.95), (n, p, conf) => {
        const holds = (x: number) => {
          const { lower, upper } = proportionInterval(x, n, { method, conf })
          return lower <= p + TIE_TOLERANCE && p <= upper + TIE_TOLERANCE
        }
        expect(coverage(n, p, conf, method)).toBeCloseTo(chanceOf(n, p, holds), 10)
      }),
      runs,
    )
  })

  test('demonstrates by mistake with the probability of the counts whose bound is above', () => {
    fc.assert(
      fc.property(numbers, share, fc.constantFrom(0.01, 0.1), (n, p0, alpha) => {
        const above = (x: number) =>
          proportionInterval(x, n, { method, conf: 1 - alpha, sides: 'one' }).lower >=
          p0 - TIE_TOLERANCE
        expect(size(n, p0, alpha, method)).toBeCloseTo(chanceOf(n, p0, above), 10)
      }),
      runs,
    )
  })
})

test('the exact method keeps its promises, and is the verdict of the assertion', () => {
  fc.assert(
    fc.property(numbers, share, (n, p) => {
      expect(coverage(n, p, 0.95, 'clopper_pearson')).toBeGreaterThanOrEqual(0.95 - 1e-9)
      expect(size(n, p)).toBeLessThanOrEqual(0.05 + 1e-9)
      const shown = (x: number) => assertProportion(x, n, p).verdict === 'demonstrated'
      expect(size(n, p)).toBeCloseTo(chanceOf(n, p, shown), 10)
    }),
    { numRuns: 50 },
  )
})

test('the others break them where they are known to', () => {
  expect(size(52, 0.95, 0.05, 'wilson')).toBeGreaterThan(0.069)
  expect(size(38, 0.95, 0.05, 'jeffreys')).toBeGreaterThan(0.14)
  expect(coverage(17, 0.95, 0.95, 'wald')).toBeCloseTo(0.58, 2)
  expect(coverage(80, 0.95, 0.95, 'wald')).toBeCloseTo(0.91, 2)
  expect(coverage(1, 0.5, 0.95, 'wald')).toBe(0)
})

test('ends and empty samples are defined, and faults are named', () => {
  expect([coverage(0, 0.5), coverage(9, 0), coverage(9, 1)]).toEqual([1, 1, 1])
  expect(size(0, 0.5)).toBe(0)
  expect(() => coverage(1.5, 0.5)).toThrow(/^n: /)
  expect(() => coverage(1, 1.5)).toThrow(/^p: /)
  expect(() => coverage(1, 0.5, 1)).toThrow(/^conf: /)
  expect(() => size(1, 1)).toThrow(/^p0: /)
  expect(() => size(1, 0.5, 0.5)).toThrow(/^alpha: /)
})
