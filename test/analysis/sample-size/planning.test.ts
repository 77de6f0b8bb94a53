import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilson } from '../../../analysis/interval/wilson.ts'
import { planningDesignEffect } from '../../../analysis/sample-size/planning-design-effect.ts'
import { sampleForPrecision } from '../../../analysis/sample-size/sample-for-precision.ts'
import { sampleForTwoGroups } from '../../../analysis/sample-size/sample-for-two-groups.ts'
import { scoreSample } from '../../../analysis/sample-size/score-sample.ts'

const share = fc.double({ min: 0.02, max: 0.98, noNaN: true })

test('precision: never more than there are, more with clusters, invitations for the silent', () => {
  const plans = fc.record({
    p: share,
    halfWidth: fc.double({ min: 0.005, max: 0.2, noNaN: true }),
    population: fc.integer({ min: 1, max: 50_000 }),
    deff: fc.double({ min: 1, max: 4, noNaN: true }),
    responseRate: fc.double({ min: 0.05, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(plans, (plan) => {
      const got = sampleForPrecision(plan)
      expect(got.required).toBeLessThanOrEqual(plan.population)
      expect(got.nFpc).toBeLessThanOrEqual(Math.max(1, got.n0) + 1e-9)
      expect(got.nDesign).toBeGreaterThanOrEqual(got.nFpc - 1e-9)
      expect(got.invitations * plan.responseRate).toBeGreaterThanOrEqual(got.required - 1e-6)
      expect((got.invitations - 1) * plan.responseRate).toBeLessThan(got.required)
    }),
  )
})

test('precision: whole results are not rounded up by rounding errors', () => {
  const plan = { p: 0.5, halfWidth: 0.1, population: 21 }
  expect(sampleForPrecision(plan).required).toBe(18)
  const [few] = [sampleForPrecision({ ...plan, population: 25, responseRate: 0.7 })]
  expect([few.required, few.invitations]).toEqual([21, 30])
})

test('precision: endless population by default, and faults are named', () => {
  const plan = { p: 0.5, halfWidth: 0.05 }
  const got = sampleForPrecision(plan)
  expect(got).toEqual(sampleForPrecision({ ...plan, population: null, deff: 1, responseRate: 1 }))
  expect(got.required).toBe(385)
  expect(() => sampleForPrecision({ ...plan, p: 0 })).toThrow(/^p: /)
  expect(() => sampleForPrecision({ ...plan, halfWidth: 0 })).toThrow(/^halfWidth: /)
  expect(() => sampleForPrecision({ ...plan, conf: 1 })).toThrow(/^conf: /)
  expect(() => sampleForPrecision({ ...plan, population: 0 })).toThrow(/^population: /)
  expect(() => sampleForPrecision({ ...plan, population: 2.5 })).toThrow(/^population: /)
  expect(() => sampleForPrecision({ ...plan, deff: 0 })).toThrow(/^deff: /)
  expect(() => sampleForPrecision({ ...plan, responseRate: 0 })).toThrow(/^responseRate: /)
  expect(() => sampleForPrecision({ ...plan, responseRate: 1.1 })).toThrow(/^responseRate: /)
})

test('two groups: neither their order nor the side that is counted matters', () => {
  const apart = fc.tuple(share, share).filter(([p1, p2]) => Math.abs(p1 - p2) > 0.01)
  fc.assert(
    fc.property(apart, ([p1, p2]) => {
      const { nPerGroup, required, reason } = sampleForTwoGroups(p1, p2)
      const size = nPerGroup ?? Number.NaN
      expect(reason).toBeNull()
      expect((sampleForTwoGroups(p2, p1).nPerGroup ?? 0) / size).toBeCloseTo(1, 9)
      expect((sampleForTwoGroups(1 - p1, 1 - p2).nPerGroup ?? 0) / size).toBeCloseTo(1, 9)
      expect(required).toBe(Math.ceil(size - 1e-9))
    }),
  )
})

test('two groups: a larger difference needs fewer answers, none has no number', () => {
  expect(sampleForTwoGroups(0.9, 0.9)).toEqual({
    nPerGroup: null,
    required: null,
    reason: 'rates_equal',
  })
  expect(sampleForTwoGroups(0.5, 0.9).nPerGroup).toBeLessThan(
    sampleForTwoGroups(0.5, 0.8).nPerGroup ?? 0,
  )
  expect(() => sampleForTwoGroups(-1, 0)).toThrow(/^p1: /)
  expect(() => sampleForTwoGroups(0, 2)).toThrow(/^p2: /)
  expect(() => sampleForTwoGroups(0, 1, 0)).toThrow(/^alpha: /)
  expect(() => sampleForTwoGroups(0, 1, 0.05, 1)).toThrow(/^power: /)
})

test('the score shortcut puts the Wilson bound at the claim', () => {
  const { n } = scoreSample(0.9, 0.96)
  const size = Math.round((n ?? 0) / 25) * 25
  expect(wilson(size * 0.96, size, 0.95, 'one').lower).toBeCloseTo(0.9, 2)
  for (const observed of [0.9, 0.5]) {
    expect(scoreSample(0.9, observed)).toEqual({
      n: null,
      reason: 'observed_rate_not_above_threshold',
    })
  }
  expect(() => scoreSample(0.9, 1.1)).toThrow(/^observed: /)
  expect(() => scoreSample(1, 1)).toThrow(/^p0: /)
})

test('the design effect to plan with', () => {
  expect(planningDesignEffect({ meanSize: 12, correlation: 0.05 })).toBeCloseTo(1.55, 12)
  expect(planningDesignEffect({ meanSize: 20, sizeVariation: 0.5, correlation: 0.1 })).toBeCloseTo(
    3.4,
    12,
  )
  expect(planningDesignEffect({ meanSize: 30, correlation: 0 })).toBe(1)
  expect(planningDesignEffect({ meanSize: 1, correlation: 1 })).toBe(1)
  const plan = { meanSize: 5, correlation: 0.1 }
  expect(() => planningDesignEffect({ ...plan, meanSize: 0.5 })).toThrow(/^meanSize: /)
  expect(() => planningDesignEffect({ ...plan, sizeVariation: -1 })).toThrow(/^sizeVariation: /)
  expect(() => planningDesignEffect({ ...plan, correlation: 2 })).toThrow(/^correlation: /)
})
