import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Cluster, sumClusters } from '../../../analysis/weighting/cluster-sums.ts'
import {
  type ClusteredOptions,
  clusteredProportion,
} from '../../../analysis/weighting/clustered-proportion.ts'
import { expectClean } from '../expect-clean.ts'

const shareOf = (list: readonly Cluster[], options?: ClusteredOptions) =>
  clusteredProportion(sumClusters(list), options)

const cluster = fc
  .integer({ min: 0, max: 60 })
  .chain((valid) => fc.record({ valid: fc.constant(valid), satisfied: fc.nat({ max: valid }) }))
const clusters = fc.array(cluster, { maxLength: 30 })

test('the order of clusters never matters', () => {
  fc.assert(
    fc.property(
      clusters.chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
        ),
      ),
      ([list, shuffled]) => {
        expect(shareOf(shuffled)).toEqual(shareOf(list))
      },
    ),
  )
})

test('limits hold the share within 0 to 1, and no number is NaN, infinite or -0', () => {
  fc.assert(
    fc.property(clusters, fc.double({ min: 0.001, max: 0.3, noNaN: true }), (list, tail) => {
      const got = shareOf(list, { tail })
      expectClean(got)
      if (got.lower === null || got.upper === null || got.estimate === null) {
        expect(got.reason).not.toBeNull()
        return
      }
      expect(got.lower).toBeGreaterThanOrEqual(0)
      expect(got.lower).toBeLessThanOrEqual(got.estimate)
      expect(got.upper).toBeGreaterThanOrEqual(got.estimate)
      expect(got.upper).toBeLessThanOrEqual(1)
      expect(got.nEffUsed).toBeLessThanOrEqual(got.n)
    }),
  )
})

test('dissatisfied answers give the mirrored limits', () => {
  fc.assert(
    fc.property(clusters, (list) => {
      const got = shareOf(list)
      const mirror = shareOf(
        list.map(({ satisfied, valid }) => ({ satisfied: valid - satisfied, valid })),
      )
      expect(mirror.kind === 'all_satisfied').toBe(got.kind === 'none_satisfied')
      if (got.lower === null || mirror.upper === null) return
      expect(mirror.upper).toBeCloseTo(1 - got.lower, 8)
    }),
  )
})

test('clusters without a valid answer count for nothing', () => {
  const list = [
    { satisfied: 9, valid: 10 },
    { satisfied: 20, valid: 20 },
  ]
  expect(shareOf([...list, { satisfied: 0, valid: 0 }])).toEqual(shareOf(list))
})

test('clusters that do not differ are capped at their number of answers', () => {
  const list = Array.from({ length: 12 }, () => ({ satisfied: 9, valid: 10 }))
  const got = shareOf(list)
  expect(got).toMatchObject({ variance: 0, nEff: null, nEffAdjusted: null, nEffUsed: 120 })
})

test('everybody satisfied is no certainty: the limit follows the planned design effect', () => {
  const list = Array.from({ length: 50 }, () => ({ satisfied: 4, valid: 4 }))
  const [plain, planned] = [1, 2].map((planningDeff) => shareOf(list, { planningDeff }))
  expect(plain).toMatchObject({ kind: 'all_satisfied', upper: 1, nEff: null, designEffect: null })
  expect(planned?.lower).toBeLessThan(plain?.lower ?? 0)
  expect(plain?.lower).toBeLessThan(1)
})

test('few clusters are warned of and wrong options are refused by name', () => {
  const list = [
    { satisfied: 1, valid: 2 },
    { satisfied: 2, valid: 2 },
  ]
  expect(shareOf(list).warnings).toEqual([
    { code: 'few_degrees_of_freedom', params: { df: 1, recommended: 8 } },
  ])
  expect(() => shareOf(list, { tail: 0.5 })).toThrow(/^tail: /)
  expect(() => shareOf(list, { planningDeff: 0 })).toThrow(/^planningDeff: /)
  expect(() => shareOf([{ satisfied: 3, valid: 2 }])).toThrow(/^x: /)
})
