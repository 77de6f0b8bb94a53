import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertClusteredProportion } from '../../../analysis/assertion/assert-clustered-proportion.ts'
import { assertProportion } from '../../../analysis/assertion/assert-proportion.ts'
import { oppositeVerdict } from '../../../analysis/assertion/verdict.ts'
import { sumClusters } from '../../../analysis/weighting/cluster-sums.ts'

const counts = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true })

test('the smallest samples that demonstrate 95 % are those of the decision table', () => {
  for (const [dissatisfied, n] of [
    [0, 59],
    [1, 93],
    [4, 181],
    [10, 336],
    [50, 1260],
  ] as const) {
    expect(assertProportion(n - dissatisfied, n, 0.95).verdict).toBe('demonstrated')
    expect(assertProportion(n - 1 - dissatisfied, n - 1, 0.95).verdict).toBe('not_demonstrated')
  }
})

test('an exact tie rejects, and an observed target is never a demonstration', () => {
  expect(assertProportion(0, 1, 0.95).verdict).toBe('refuted')
  for (const n of [20, 2000, 200_000]) {
    expect(assertProportion(0.95 * n, n, 0.95).verdict).toBe('not_demonstrated')
  }
})

test('the verdict of the test is the verdict of its bounds', () => {
  fc.assert(
    fc.property(counts, share, ([x, n], p0) => {
      const { exact, verdict } = assertProportion(x, n, p0)
      if (!exact) throw new Error('no test')
      if (exact.lower > p0 + 1e-9) expect(verdict).toBe('demonstrated')
      else if (exact.upper < p0 - 1e-9) expect(verdict).toBe('refuted')
      else if (exact.lower < p0 - 1e-9 && exact.upper > p0 + 1e-9) {
        expect(verdict).toBe('not_demonstrated')
      }
    }),
  )
})

test('the claim about dissatisfied answers gets the opposite verdict', () => {
  fc.assert(
    fc.property(counts, share, ([x, n], p0) => {
      const claim = assertProportion(x, n, p0)
      const complement = assertProportion(n - x, n, 1 - p0)
      const near = [claim.exact?.pValueGreater, claim.exact?.pValueLess].some(
        (p) => Math.abs((p ?? 0) - 0.05) < 1e-9,
      )
      if (!near) expect(complement.verdict).toBe(oppositeVerdict(claim.verdict))
    }),
  )
})

test('more satisfied answers never make the verdict worse', () => {
  const rank = { refuted: 0, not_demonstrated: 1, demonstrated: 2 }
  fc.assert(
    fc.property(counts, share, ([x, n], p0) => {
      if (x === n) return
      const [a, b] = [assertProportion(x, n, p0), assertProportion(x + 1, n, p0)]
      expect(rank[b.verdict]).toBeGreaterThanOrEqual(rank[a.verdict])
    }),
  )
})

test('no answers demonstrate nothing and wrong claims are refused by name', () => {
  const none = assertProportion(0, 0, 0.95)
  expect(none).toMatchObject({ verdict: 'not_demonstrated', reason: 'no_data', exact: null })
  expect(() => assertProportion(1, 1, 1)).toThrow(/^p0: /)
  expect(() => assertProportion(1, 1, 0.95, 0.5)).toThrow(/^alpha: /)
  expect(() => assertClusteredProportion(sumClusters([]), 0)).toThrow(/^p0: /)
})

test('clusters that agree with themselves demonstrate less than as many single answers', () => {
  const alike = Array.from({ length: 40 }, (_, i) => ({ satisfied: i === 0 ? 5 : 20, valid: 20 }))
  const total = alike.reduce((sum, cluster) => sum + cluster.satisfied, 0)
  expect(assertProportion(total, 800, 0.95).verdict).toBe('demonstrated')
  const clustered = assertClusteredProportion(sumClusters(alike), 0.95)
  expect(clustered.verdict).toBe('not_demonstrated')
  expect(clustered.designEffect).toBeGreaterThan(2)
})

test('one cluster or none gives no bounds and a reason', () => {
  const one = assertClusteredProportion(sumClusters([{ satisfied: 99, valid: 99 }]), 0.95)
  expect(one).toMatchObject({
    verdict: 'not_demonstrated',
    reason: 'no_degrees_of_freedom',
    lower: null,
    df: 0,
  })
  expect(assertClusteredProportion(sumClusters([]), 0.95)).toMatchObject({
    verdict: 'not_demonstrated',
    reason: 'no_data',
    estimate: null,
  })
})
