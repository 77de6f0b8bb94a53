import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demonstrate } from '../../../analysis/sample-size/demonstrate.ts'
import { exactPower } from '../../../analysis/sample-size/exact-power.ts'

const goal = fc
  .record({
    p0: fc.constantFrom(0.5, 0.8, 0.9, 0.95),
    part: fc.constantFrom(0.5, 0.7, 0.9, 1),
    alpha: fc.constantFrom(0.01, 0.05, 0.2),
    power: fc.constantFrom(0.3, 0.8, 0.9),
  })
  .map(({ p0, part, ...rest }) => ({ ...rest, p0, pTrue: p0 + (1 - p0) * part }))

/** Number by number, as the definition says. */
function byEveryNumber(
  { p0, pTrue, alpha, power }: Parameters<typeof demonstrate>[0],
  end: number,
) {
  let first: number | null = null
  let lastBelow = 0
  for (let n = 1; n <= end; n += 1) {
    if (exactPower(n, p0, pTrue, alpha).power < (power ?? 0.8) - 1e-12) lastBelow = n
    else first ??= n
  }
  return { first, stable: lastBelow + 1 }
}

test('finds what a search number by number finds', () => {
  fc.assert(
    fc.property(goal, (asked) => {
      const got = demonstrate(asked)
      const end = Math.ceil(2 * (got.normalApproximation ?? 0)) + 200
      const { first, stable } = byEveryNumber(asked, end)
      expect([got.first?.n, got.stable?.n, got.n]).toEqual([first, stable, stable])
    }),
    { numRuns: 25 },
  )
})

test('the plans are what the exact test does at their number', () => {
  fc.assert(
    fc.property(goal, (asked) => {
      const { first, stable, reason } = demonstrate(asked)
      for (const plan of [first, stable]) {
        expect(plan).toEqual(exactPower(plan?.n ?? 0, asked.p0, asked.pTrue, asked.alpha))
        expect(plan?.power).toBeGreaterThanOrEqual(asked.power - 1e-12)
        expect(plan?.size).toBeLessThanOrEqual(asked.alpha + 1e-12)
      }
      expect(first?.n).toBeLessThanOrEqual(stable?.n ?? 0)
      expect(reason).toBeNull()
    }),
    { numRuns: 50 },
  )
})

test('the table of true rates and answers needed', () => {
  const sizes = [0.96, 0.97, 0.98, 0.99, 1].map((pTrue) => {
    const { first, stable } = demonstrate({ p0: 0.95, pTrue })
    return [first?.n, stable?.n]
  })
  expect(sizes).toEqual([
    [2698, 2869],
    [601, 694],
    [234, 286],
    [124, 124],
    [59, 59],
  ])
})

test('a rate that is hardly above the claim needs very many answers, or more than anybody has', () => {
  const near = demonstrate({ p0: 0.95, pTrue: 0.9505 })
  expect(near.n).toBeGreaterThan(near.normalApproximation ?? 0)
  expect(near.first?.power).toBeGreaterThanOrEqual(0.8)
  const before = exactPower((near.stable?.n ?? 0) - 1, 0.95, 0.9505)
  expect(before.power).toBeLessThan(0.8)
  const nearer = demonstrate({ p0: 0.95, pTrue: 0.9500001 })
  expect(nearer).toMatchObject({ n: null, first: null, stable: null, reason: 'out_of_reach' })
})

test('a rate not above the claim needs no search, and wrong goals are refused by name', () => {
  for (const pTrue of [0.95, 0.9500000000000002, 0.5, 0]) {
    const got = demonstrate({ p0: 0.95, pTrue })
    expect(got).toMatchObject({ n: null, reason: 'true_rate_not_above_threshold' })
  }
  expect(() => demonstrate({ p0: 1, pTrue: 1 })).toThrow(/^p0: /)
  expect(() => demonstrate({ p0: 0.9, pTrue: 1.1 })).toThrow(/^pTrue: /)
  expect(() => demonstrate({ p0: 0.9, pTrue: 1, alpha: 0.5 })).toThrow(/^alpha: /)
  expect(() => demonstrate({ p0: 0.9, pTrue: 1, power: 1 })).toThrow(/^power: /)
})
