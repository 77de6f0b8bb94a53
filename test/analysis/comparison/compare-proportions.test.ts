import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agrestiCaffo } from '../../../analysis/comparison/agresti-caffo.ts'
import { compareProportions } from '../../../analysis/comparison/compare-proportions.ts'
import { newcombe, newcombeCorrected } from '../../../analysis/comparison/newcombe.ts'
import { squareAndAdd } from '../../../analysis/comparison/square-and-add.ts'
import { twoByTwo } from '../../../analysis/comparison/two-by-two.ts'
import { wilsonCorrected } from '../../../analysis/interval/wilson-corrected.ts'
import { expectClean } from '../expect-clean.ts'

const group = fc
  .integer({ min: 1, max: 3000 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))
const conf = fc.double({ min: 0.5, max: 0.999, noNaN: true })
const methods = [newcombe, newcombeCorrected, agrestiCaffo] as const

test.each(methods)('%o changes its sign with the groups and stays within -1 to 1', (method) => {
  fc.assert(
    fc.property(group, group, conf, (a, b, c) => {
      const [there, back] = [method(a, b, c), method(b, a, c)]
      expect(there?.lower).toBe(0 - (back?.upper ?? Number.NaN))
      expect(there?.upper).toBe(0 - (back?.lower ?? Number.NaN))
      expect(there?.lower).toBeGreaterThanOrEqual(-1)
      expect(there?.upper).toBeLessThanOrEqual(1)
      expect(there?.lower).toBeLessThan(there?.upper ?? Number.NaN)
    }),
  )
})

test('a comparison of two groups is clean, holds the difference and tests within 0 to 1', () => {
  fc.assert(
    fc.property(group, group, conf, (a, b, c) => {
      const found = compareProportions(a, b, c)
      expectClean(found)
      const difference = found.difference ?? Number.NaN
      expect(compareProportions(b, a, c).difference).toBe(0 - difference)
      expect(found.newcombe?.lower).toBeLessThanOrEqual(difference)
      expect(found.newcombe?.upper).toBeGreaterThanOrEqual(difference)
      expect(found.newcombeCorrected?.lower).toBeLessThanOrEqual(found.newcombe?.lower ?? -1)
      const { pooledZ, yates, fisher } = found.tests ?? {}
      for (const p of [pooledZ?.pValue, yates?.pValue, fisher?.twoSided, fisher?.greater]) {
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(1)
      }
      expect(Math.sign(pooledZ?.z ?? 0)).toBe(Math.sign(difference) + 0)
      expect(yates?.chisq).toBeLessThanOrEqual(pooledZ?.chisq ?? Number.NaN)
    }),
  )
})

test('two groups of satisfied people differ by nothing, with an interval of some width', () => {
  const found = compareProportions({ x: 20, n: 20 }, { x: 30, n: 30 })
  expect(found).toMatchObject({ difference: 0, tests: { pooledZ: { chisq: 0, pValue: 1, z: 0 } } })
  expect(found.newcombe?.lower).toBeLessThan(-0.1)
  expect(found.newcombe?.upper).toBeGreaterThan(0.1)
  expect(found.wald).toEqual({ rawLower: 0, rawUpper: 0 })
})

test('a group without answers is compared with nothing', () => {
  const found = compareProportions({ x: 0, n: 0 }, { x: 5, n: 10 })
  expect(found).toMatchObject({ estimate1: null, estimate2: 0.5, difference: null })
  expect(found).toMatchObject({ newcombe: null, agrestiCaffo: null, wald: null, tests: null })
  expect(found.reason).toBe('no_data')
  expect(newcombeCorrected({ x: 1, n: 1 }, { x: 0, n: 0 })).toBeNull()
  expect(twoByTwo({ x: 1, n: 1 }, { x: 0, n: 0 })).toBeNull()
})

test('wrong groups are named', () => {
  const good = { x: 1, n: 2 }
  expect(() => compareProportions({ x: 3, n: 2 }, good)).toThrow(/^x1: /)
  expect(() => compareProportions(good, { x: -1, n: 2 })).toThrow(/^x2: /)
  expect(() => compareProportions(good, { x: 1, n: 2.5 })).toThrow(/^n2: .*whole number/)
  expect(() => compareProportions(good, good, 1)).toThrow(/^conf: /)
  expect(() => newcombe({ x: Number.NaN, n: 2 }, good)).toThrow(/^x1: /)
  expect(() => agrestiCaffo({ x: -1, n: 2 }, good)).toThrow(/^x1: /)
  expect(() => squareAndAdd({ estimate: 0, lower: 0, upper: 0 }, good as never, 2)).toThrow(
    /^correlation: /,
  )
})

test('corrected limits hold the plain share and mirror the complement', () => {
  fc.assert(
    fc.property(group, fc.double({ min: 0.1, max: 0.999, noNaN: true }), ({ x, n }, conf) => {
      const [limits, mirror] = [wilsonCorrected(x, n, conf), wilsonCorrected(n - x, n, conf)]
      expectClean({ lower: limits.lower, upper: limits.upper })
      expect(limits.lower).toBeLessThanOrEqual(x / n)
      expect(limits.upper).toBeGreaterThanOrEqual(x / n)
      expect(mirror.lower).toBeCloseTo(1 - limits.upper, 12)
    }),
  )
})

test('correlated estimates differ with more certainty', () => {
  const [a, b] = [
    { estimate: 0.9, lower: 0.8, upper: 0.95 },
    { estimate: 0.8, lower: 0.7, upper: 0.88 },
  ]
  const [apart, together] = [squareAndAdd(a, b), squareAndAdd(a, b, 0.5)]
  expect(together.lower).toBeGreaterThan(apart.lower)
  expect(together.upper).toBeLessThan(apart.upper)
  expect(squareAndAdd(a, a, 1)).toEqual({
    lower: expect.closeTo(-0.05, 12),
    upper: expect.closeTo(0.05, 12),
  })
})
