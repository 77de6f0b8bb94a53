import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertFinitePopulation } from '../../../analysis/assertion/assert-finite-population.ts'
import { assertProportion } from '../../../analysis/assertion/assert-proportion.ts'
import { requiredCount } from '../../../analysis/assertion/required-count.ts'

const claims = fc.integer({ min: 1, max: 300 }).chain((population) =>
  fc.integer({ min: 0, max: population }).chain((sample) =>
    fc.record({
      population: fc.constant(population),
      sample: fc.constant(sample),
      satisfied: fc.integer({ min: 0, max: sample }),
      percent: fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10),
      alpha: fc.constantFrom(0.01, 0.05, 0.1),
    }),
  ),
)
const runs = { numRuns: 200 }

test('the verdict of the tests is the verdict of the bounds', () => {
  fc.assert(
    fc.property(claims, (claim) => {
      const got = assertFinitePopulation(claim)
      if (got.verdict === 'demonstrated') {
        expect(got.lowerCount).toBeGreaterThanOrEqual(got.requiredCount)
      } else expect(got.lowerCount).toBeLessThan(got.requiredCount)
      if (got.verdict === 'refuted') expect(got.upperCount).toBeLessThan(got.requiredCount)
      if (got.verdict === 'not_demonstrated') {
        expect(got.upperCount).toBeGreaterThanOrEqual(got.requiredCount)
      }
    }),
    runs,
  )
})

test('the bounds are possible counts around the estimate and mirror the complement', () => {
  fc.assert(
    fc.property(claims, (claim) => {
      const { population, sample, satisfied } = claim
      const got = assertFinitePopulation(claim)
      expect(got.lowerCount).toBeGreaterThanOrEqual(satisfied)
      expect(got.upperCount).toBeLessThanOrEqual(population - (sample - satisfied))
      expect(got.lowerCount).toBeLessThanOrEqual(got.upperCount)
      expect(got.lowerRate).toBe(got.lowerCount / population)
      expect(got.upperRate).toBe(got.upperCount / population)
      const mirror = assertFinitePopulation({ ...claim, satisfied: sample - satisfied })
      expect(mirror.lowerCount).toBe(population - got.upperCount)
      expect(mirror.upperCount).toBe(population - got.lowerCount)
    }),
    runs,
  )
})

test('more satisfied answers never make the verdict worse', () => {
  const rank = { refuted: 0, not_demonstrated: 1, demonstrated: 2 }
  fc.assert(
    fc.property(claims, (claim) => {
      if (claim.satisfied === claim.sample) return
      const [a, b] = [claim, { ...claim, satisfied: claim.satisfied + 1 }].map(
        assertFinitePopulation,
      )
      expect(rank[b?.verdict ?? 'refuted']).toBeGreaterThanOrEqual(rank[a?.verdict ?? 'refuted'])
      expect(b?.pValueGreater).toBeLessThanOrEqual((a?.pValueGreater ?? 0) + 1e-12)
    }),
    runs,
  )
})

test('with everybody asked the verdict is certain', () => {
  fc.assert(
    fc.property(claims, (claim) => {
      const satisfied = Math.min(claim.satisfied, claim.population)
      const got = assertFinitePopulation({ ...claim, sample: claim.population, satisfied })
      expect(got.certain).toBe(true)
      expect(got.verdict).toBe(satisfied >= got.requiredCount ? 'demonstrated' : 'refuted')
      expect([got.lowerCount, got.upperCount]).toEqual([satisfied, satisfied])
    }),
    runs,
  )
})

test('a small part of a large group says what independent answers say', () => {
  const group = { population: 10_000_000, percent: 95 }
  const finite = assertFinitePopulation({ ...group, sample: 400, satisfied: 388 })
  const { exact } = assertProportion(388, 400, 0.95)
  expect(finite.pValueGreater).toBeCloseTo(exact?.pValueGreater ?? 0, 4)
  expect(finite.pValueLess).toBeCloseTo(exact?.pValueLess ?? 0, 4)
  expect(finite.lowerRate).toBeCloseTo(exact?.lower ?? 0, 4)
  expect([finite.verdict, finite.certain]).toEqual(['demonstrated', false])
})

test('the required count is exact for percentages with decimals', () => {
  expect(requiredCount(1000, 94.7)).toBe(947)
  expect(requiredCount(1000, 94.71)).toBe(948)
  expect(requiredCount(9_000_000_000_000_000, 33.3)).toBe(2_997_000_000_000_000)
  expect(requiredCount(3, 100)).toBe(3)
  expect(requiredCount(3, 0.1)).toBe(1)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200_000 }), fc.integer({ min: 1, max: 100 }), (n, p) => {
      expect(requiredCount(n, p)).toBe(Math.floor((p * n + 99) / 100))
    }),
    runs,
  )
})

test('an empty sample shows nothing and wrong input is named', () => {
  const claim = { population: 50, sample: 0, satisfied: 0, percent: 95 }
  expect(assertFinitePopulation(claim)).toMatchObject({
    estimate: null,
    pValueGreater: 1,
    pValueLess: 1,
    lowerCount: 0,
    upperCount: 50,
    verdict: 'not_demonstrated',
    reason: 'no_data',
  })
  const wrong = (part: object) => () => assertFinitePopulation({ ...claim, ...part })
  expect(wrong({ population: 0 })).toThrow(/^population: /)
  expect(wrong({ population: 1.5 })).toThrow(/^population: /)
  expect(wrong({ sample: 51 })).toThrow(/^sample: must not be above population = 50/)
  expect(wrong({ satisfied: 1 })).toThrow(/^satisfied: must not be above sample = 0/)
  expect(wrong({ percent: 0 })).toThrow(/^percent: /)
  expect(wrong({ percent: 100.5 })).toThrow(/^percent: /)
  expect(wrong({ percent: Number.NaN })).toThrow(/^percent: /)
  expect(wrong({ alpha: 0.5 })).toThrow(/^alpha: /)
})
