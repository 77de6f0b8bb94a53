import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertFinitePopulation } from '../../../analysis/assertion/assert-finite-population.ts'
import { requiredCount } from '../../../analysis/assertion/required-count.ts'
import { exactPower } from '../../../analysis/sample-size/exact-power.ts'
import { finiteDemonstrate } from '../../../analysis/sample-size/finite-demonstrate.ts'
import { finitePower } from '../../../analysis/sample-size/finite-power.ts'

const truths = fc
  .record({
    population: fc.integer({ min: 1, max: 120 }),
    percent: fc.constantFrom(50, 80, 95, 97.5, 100),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    alpha: fc.constantFrom(0.01, 0.05, 0.1),
  })
  .map(({ part, ...claim }) => {
    const required = requiredCount(claim.population, claim.percent)
    const trueCount = required + Math.floor(part * (claim.population - required))
    return { ...claim, trueCount }
  })

test('the critical value is where the verdict of the sample turns', () => {
  fc.assert(
    fc.property(truths, fc.double({ min: 0, max: 1, noNaN: true }), (truth, part) => {
      const n = Math.floor(part * truth.population)
      const { criticalX, allowedDissatisfied, size, power } = finitePower(n, truth)
      const verdict = (satisfied: number) =>
        assertFinitePopulation({ ...truth, sample: n, satisfied }).verdict
      expect(size).toBeLessThanOrEqual(truth.alpha + 1e-12)
      if (criticalX === null) {
        expect(verdict(n)).not.toBe('demonstrated')
        expect([power, allowedDissatisfied]).toEqual([0, null])
      } else {
        expect(allowedDissatisfied).toBe(n - criticalX)
        expect(verdict(criticalX)).toBe('demonstrated')
        expect(verdict(criticalX - 1)).not.toBe('demonstrated')
      }
    }),
    { numRuns: 150 },
  )
})

test('finds what a search number by number finds', () => {
  fc.assert(
    fc.property(truths, fc.constantFrom(0.5, 0.8, 0.95), (truth, power) => {
      const enough = Array.from(
        { length: truth.population },
        (_, i) => finitePower(i + 1, truth).power >= power - 1e-12,
      )
      const got = finiteDemonstrate(truth, power)
      expect(got.first?.n).toBe(enough.indexOf(true) + 1)
      expect(got.n).toBe(enough.lastIndexOf(false) + 2)
      expect(got.stable).toEqual(finitePower(got.n ?? 0, truth))
    }),
    { numRuns: 60 },
  )
})

test('a large group needs what independent answers need, a small one less', () => {
  const rate = { percent: 95, alpha: 0.05 }
  const large = finiteDemonstrate({ ...rate, population: 1_000_000, trueCount: 980_000 })
  expect([large.first?.n, large.stable?.n]).toEqual([234, 286])
  const small = finiteDemonstrate({ ...rate, population: 1000, trueCount: 980 })
  expect(small.first?.n).toBe(193)
  const few = finitePower(200, { ...rate, population: 10_000_000, trueCount: 9_800_000 })
  expect(few.power).toBeCloseTo(exactPower(200, 0.95, 0.98).power, 4)
})

test('a power that is exactly the asked one is enough', () => {
  const truth = { population: 50, trueCount: 47, percent: 90, alpha: 0.1 }
  expect(finitePower(25, truth).power).toBeCloseTo(0.5, 12)
  expect(finiteDemonstrate(truth, 0.5).first?.n).toBe(25)
})

test('everybody asked demonstrates what is true and nothing else', () => {
  const group = { population: 40, percent: 95 }
  expect(finitePower(40, { ...group, trueCount: 38 })).toMatchObject({ size: 0, power: 1 })
  expect(finitePower(40, { ...group, trueCount: 37 })).toMatchObject({ size: 0, power: 0 })
  expect(finiteDemonstrate({ ...group, trueCount: 38 }).stable).toMatchObject({ n: 40, power: 1 })
  expect(finiteDemonstrate({ ...group, trueCount: 37 })).toEqual({
    n: null,
    reason: 'true_rate_not_above_threshold',
    first: null,
    stable: null,
  })
})

test('faults are named', () => {
  const truth = { population: 40, percent: 95, trueCount: 38 }
  expect(() => finitePower(41, truth)).toThrow(/^n: /)
  expect(() => finitePower(4, { ...truth, trueCount: 41 })).toThrow(/^trueCount: /)
  expect(() => finitePower(4, { ...truth, percent: 101 })).toThrow(/^percent: /)
  expect(() => finitePower(4, { ...truth, alpha: 0.6 })).toThrow(/^alpha: /)
  expect(() => finiteDemonstrate({ ...truth, population: 0 })).toThrow(/^population: /)
  expect(() => finiteDemonstrate(truth, 1)).toThrow(/^power: /)
})
