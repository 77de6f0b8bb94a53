import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cochranArmitage } from '../../../analysis/comparison/cochran-armitage.ts'
import { comparePairs } from '../../../analysis/comparison/pairwise.ts'
import { twoByTwo } from '../../../analysis/comparison/two-by-two.ts'
import { expectClean } from '../expect-clean.ts'

const group = fc
  .integer({ min: 0, max: 500 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }))
const scored = fc.tuple(group, fc.integer({ min: -50, max: 50 })).map(([counts, score]) => ({
  ...counts,
  score,
}))
const groups = fc.array(scored, { maxLength: 8 })

test('a trend does not depend on the order of groups, nor on the unit of the scores', () => {
  fc.assert(
    fc.property(groups, (list) => {
      const found = cochranArmitage(list)
      expectClean(found)
      const near = (value: number | null, places = 7) =>
        value === null ? null : expect.closeTo(value, places)
      const turned = cochranArmitage(list.toReversed())
      expect(turned.z).toEqual(near(found.z))
      expect(turned.slope).toEqual(near(found.slope))
      const moved = cochranArmitage(list.map((one) => ({ ...one, score: 7 * one.score + 1000 })))
      expect(moved.z).toEqual(near(found.z))
      const back = cochranArmitage(list.map((one) => ({ ...one, score: -one.score })))
      expect(back.z).toEqual(near(found.z === null ? null : 0 - found.z))
      expect(found.pValue ?? 0).toBeGreaterThanOrEqual(0)
      expect(found.pValue ?? 0).toBeLessThanOrEqual(1)
      const { heterogeneity } = found
      expect((heterogeneity?.chisq ?? 0) + 1e-9).toBeGreaterThanOrEqual(found.chisq ?? 0)
    }),
  )
})

test('the trend of two groups is their chi-square', () => {
  const [a, b] = [
    { x: 40, n: 60 },
    { x: 55, n: 58 },
  ]
  const trend = cochranArmitage([
    { ...a, score: 1 },
    { ...b, score: 2 },
  ])
  expect(trend.chisq).toBeCloseTo(twoByTwo(a, b)?.pooledZ.chisq ?? 0, 10)
  expect(trend.z).toBeGreaterThan(0)
  expect(trend.slope).toBeCloseTo(55 / 58 - 40 / 60, 12)
})

test('no variation is no trend, and one group is none', () => {
  const all = [10, 20].map((n, score) => ({ x: n, n, score }))
  expect(cochranArmitage(all)).toMatchObject({ chisq: 0, pValue: 1, z: 0, slope: 0 })
  expect(cochranArmitage(all).heterogeneity).toEqual({ chisq: 0, df: 1, pValue: 1 })
  const same = [10, 20].map((n) => ({ x: 5, n, score: 0.1 }))
  expect(cochranArmitage(same)).toMatchObject({ chisq: 0, pValue: 1, slope: null })
  const one = [
    { x: 1, n: 2, score: 0 },
    { x: 0, n: 0, score: 1 },
  ]
  expect(cochranArmitage(one)).toMatchObject({
    groups: 1,
    chisq: null,
    z: null,
    heterogeneity: null,
    reason: 'fewer_than_two_groups',
  })
})

test('wrong groups are named', () => {
  expect(() => cochranArmitage([{ x: 2, n: 1, score: 0 }])).toThrow(/^x\[0\]: /)
  expect(() => cochranArmitage([{ x: 1, n: 1, score: Number.NaN }])).toThrow(/^score\[0\]: /)
  expect(() =>
    comparePairs([
      { x: 1, n: 1 },
      { x: 1, n: -1 },
    ]),
  ).toThrow(/^n\[1\]: /)
})

test('every pair is compared once and adjusted for all that were', () => {
  fc.assert(
    fc.property(fc.array(group, { maxLength: 6 }), (list) => {
      const pairs = comparePairs(list)
      expectClean(pairs)
      expect(pairs).toHaveLength((list.length * (list.length - 1)) / 2)
      for (const { first, second, difference, pValue, holm, bh } of pairs) {
        expect(first).toBeLessThan(second)
        const empty = list[first]?.n === 0 || list[second]?.n === 0
        expect(pValue === null).toBe(empty)
        expect(difference === null).toBe(empty)
        if (pValue === null) expect([holm, bh]).toEqual([null, null])
        else {
          expect(bh).toBeGreaterThanOrEqual(pValue)
          expect(holm).toBeGreaterThanOrEqual(bh ?? 1)
        }
      }
    }),
  )
})
