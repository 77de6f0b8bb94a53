import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertProportion } from '../../../analysis/assertion/assert-proportion.ts'
import { acceptance } from '../../../analysis/sample-size/acceptance.ts'
import { criticalValue } from '../../../analysis/sample-size/critical-value.ts'
import { exactPower } from '../../../analysis/sample-size/exact-power.ts'
import { smallestDetectableRate } from '../../../analysis/sample-size/smallest-detectable-rate.ts'

const claim = fc.record({
  p0: fc.double({ min: 0.05, max: 0.99, noNaN: true }),
  alpha: fc.constantFrom(0.01, 0.05, 0.1),
})
const size = fc.integer({ min: 1, max: 1500 })
const runs = { numRuns: 100 }

test('the critical value is where the verdict turns', () => {
  fc.assert(
    fc.property(size, claim, (n, { p0, alpha }) => {
      const critical = criticalValue(n, p0, alpha)
      const verdict = (x: number) => assertProportion(x, n, p0, alpha).verdict
      if (critical === null) expect(verdict(n)).not.toBe('demonstrated')
      else {
        expect(verdict(critical)).toBe('demonstrated')
        expect(verdict(critical - 1)).not.toBe('demonstrated')
      }
    }),
    runs,
  )
})

test('one answer more allows the same dissatisfied ones or one more', () => {
  fc.assert(
    fc.property(size, claim, (n, { p0, alpha }) => {
      const [a, b] = [exactPower(n, p0, p0, alpha), exactPower(n + 1, p0, p0, alpha)]
      const step = (b.allowedDissatisfied ?? -1) - (a.allowedDissatisfied ?? -1)
      expect([0, 1]).toContain(step)
    }),
    runs,
  )
})

test('power rises with the true rate, is the size at the claim and 1 where all are satisfied', () => {
  fc.assert(
    fc.property(size, claim, (n, { p0, alpha }) => {
      const at = (pTrue: number) => exactPower(n, p0, pTrue, alpha)
      expect(at(p0).power).toBe(at(p0).size)
      expect(at(p0).size).toBeLessThanOrEqual(alpha + 1e-12)
      expect(at((1 + p0) / 2).power).toBeGreaterThanOrEqual(at(p0).power)
      expect(at(1).power).toBe(at(1).criticalX === null ? 0 : 1)
      expect(at(0).power).toBe(0)
    }),
    runs,
  )
})

test('acceptance is the first number that allows so many dissatisfied', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), claim, (dissatisfied, { p0, alpha }) => {
      const { n, pValue } = acceptance(dissatisfied, p0, alpha)
      expect(exactPower(n, p0, p0, alpha)).toMatchObject({ allowedDissatisfied: dissatisfied })
      expect(exactPower(n, p0, p0, alpha).size).toBe(pValue)
      const before = exactPower(n - 1, p0, p0, alpha).allowedDissatisfied
      expect(before ?? -1).toBe(dissatisfied - 1)
    }),
    runs,
  )
})

test('at the smallest detectable rate the power is the asked one', () => {
  fc.assert(
    fc.property(size, claim, fc.constantFrom(0.5, 0.8, 0.99), (n, { p0, alpha }, power) => {
      const { rate, reason } = smallestDetectableRate(n, p0, alpha, power)
      if (rate === null) {
        expect(reason).toBe('no_outcome_demonstrates')
        expect(criticalValue(n, p0, alpha)).toBeNull()
      } else {
        expect(reason).toBeNull()
        expect(rate).toBeGreaterThan(p0)
        expect(exactPower(n, p0, rate, alpha).power).toBeCloseTo(power, 9)
      }
    }),
    runs,
  )
})

test('without answers nothing is demonstrated, an exact tie is enough, faults are named', () => {
  const none = { criticalX: null, allowedDissatisfied: null, size: 0, power: 0 }
  expect(exactPower(0, 0.95, 1)).toMatchObject(none)
  expect(exactPower(58, 0.95, 1)).toMatchObject(none)
  expect(criticalValue(1, 0.05, 0.05)).toBe(1)
  expect(() => exactPower(1.5, 0.95, 1)).toThrow(/^n: /)
  expect(() => exactPower(1, 0.95, -0.1)).toThrow(/^pTrue: /)
  expect(() => exactPower(1, 0, 1)).toThrow(/^p0: /)
  expect(() => acceptance(-1, 0.95)).toThrow(/^dissatisfied: /)
  expect(() => acceptance(1, 0.95, 0.7)).toThrow(/^alpha: /)
  expect(() => smallestDetectableRate(9, 0.9, 0.05, 0)).toThrow(/^power: /)
})
