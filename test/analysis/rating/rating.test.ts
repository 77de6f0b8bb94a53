import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countPromoters } from '../../../analysis/rating/count-promoters.ts'
import { netPromoterScore } from '../../../analysis/rating/net-promoter-score.ts'
import { ratingDistribution } from '../../../analysis/rating/rating-distribution.ts'
import { expectClean } from '../expect-clean.ts'

const some = fc.nat({ max: 2000 })
const level = fc.double({ min: 0.5, max: 0.999, noNaN: true })
const levels = fc.record({ 1: some, 2: some, 3: some, 4: some, 5: some })
const groups = fc.record({ promoters: some, passives: some, detractors: some })
const none = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0 }

test('figures of a distribution stay within their scales', () => {
  fc.assert(
    fc.property(levels, level, (counts, conf) => {
      const got = ratingDistribution(counts, conf)
      expectClean(got)
      if (got.mean === null || got.median === null) {
        expect(got.reason).toBe('no_data')
        return
      }
      expect(got.mean).toBeGreaterThanOrEqual(1)
      expect(got.mean).toBeLessThanOrEqual(5)
      expect(got.sd ?? 0).toBeLessThanOrEqual(2 * Math.SQRT2 + 1e-9)
      expect([1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5]).toContain(got.median)
      expect(got.netSatisfaction).toBeCloseTo((got.top2 ?? 0) - (got.bottom2 ?? 0), 12)
      expect(got.index100).toBeCloseTo(25 * (got.mean - 1), 9)
    }),
    { numRuns: 100 },
  )
})

test('turning the scale round mirrors the mean, its limits, the median and the shares', () => {
  fc.assert(
    fc.property(levels, (counts) => {
      const turned = { 1: counts[5], 2: counts[4], 3: counts[3], 4: counts[2], 5: counts[1] }
      const [got, mirror] = [ratingDistribution(counts), ratingDistribution(turned)]
      expect(mirror.n).toBe(got.n)
      if (got.mean === null || got.median === null) return
      expect(mirror.mean).toBeCloseTo(6 - got.mean, 9)
      expect(mirror.median).toBe(6 - got.median)
      expect(mirror.bottom2).toBe(got.top2)
      const lower = got.meanCi.upper === null ? null : expect.closeTo(6 - got.meanCi.upper, 9)
      expect(mirror.meanCi.lower).toEqual(lower)
    }),
    { numRuns: 60 },
  )
})

test('the median of an even number of answers is the middle of the two in the middle', () => {
  expect(ratingDistribution({ ...none, 2: 3, 5: 3 }).median).toBe(3.5)
  expect(ratingDistribution({ ...none, 2: 3, 5: 4 }).median).toBe(5)
})

test('one answer, equal answers and no answers have no interval', () => {
  const open = { lower: null, upper: null }
  expect(ratingDistribution({ ...none, 4: 1 })).toMatchObject({ mean: 4, sd: null, meanCi: open })
  expect(ratingDistribution({ ...none, 4: 9 })).toMatchObject({ mean: 4, sd: 0, meanCi: open })
  expect(ratingDistribution(none)).toMatchObject({ n: 0, mean: null, top2: null, meanCi: open })
})

test('the score and its shown interval stay within -100 to 100', () => {
  fc.assert(
    fc.property(groups, level, (counts, conf) => {
      const got = netPromoterScore(counts, conf)
      expectClean(got)
      if (got.nps === null) {
        expect(got).toMatchObject({ n: 0, reason: 'no_data', adjustedWald: { centre: null } })
        return
      }
      expect(Math.abs(got.nps)).toBeLessThanOrEqual(100)
      const { centre, lower, upper } = got.adjustedWald
      expect(lower).toBeGreaterThanOrEqual(-100)
      expect(upper).toBeLessThanOrEqual(100)
      expect(lower).toBeLessThanOrEqual(centre ?? Number.NaN)
      expect(upper).toBeGreaterThanOrEqual(centre ?? Number.NaN)
      expect(got.wald.lower).toBeLessThanOrEqual(got.nps)
      expect(got.trinomialT.lower ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(
        got.wald.lower ?? 0,
      )
    }),
    { numRuns: 100 },
  )
})

test('promoters for detractors mirror the score and its intervals', () => {
  fc.assert(
    fc.property(groups, ({ promoters, passives, detractors }) => {
      const got = netPromoterScore({ promoters, passives, detractors })
      const mirror = netPromoterScore({ promoters: detractors, passives, detractors: promoters })
      if (got.nps === null) return
      expect(mirror.nps).toBe(0 - got.nps)
      expect(mirror.se).toBe(got.se)
      const { lower, upper } = got.adjustedWald
      expect(mirror.adjustedWald.lower).toBeCloseTo(-Number(upper), 9)
      expect(mirror.adjustedWald.upper).toBeCloseTo(-Number(lower), 9)
    }),
    { numRuns: 60 },
  )
})

test('equal answers leave the usual interval without width, and this is warned of', () => {
  const got = netPromoterScore({ promoters: 0, passives: 8, detractors: 0 })
  expect(got).toMatchObject({ nps: 0, se: 0, trinomialT: { lower: null, upper: null } })
  expect(got.warnings).toEqual([{ code: 'zero_width_interval', params: { n: 8 } }])
  expect(got.adjustedWald.lower).toBeLessThan(0)
  const one = netPromoterScore({ promoters: 1, passives: 0, detractors: 0 })
  expect(one).toMatchObject({ nps: 100, trinomialT: { lower: null, upper: null } })
})

test('answers from 0 to 10 fall into three groups', () => {
  const counts = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024]
  expect(countPromoters(counts)).toEqual({ promoters: 1536, passives: 384, detractors: 127 })
})

test('wrong input is refused by name', () => {
  expect(() => ratingDistribution({ ...none, 3: -1 })).toThrow(/^counts\.3: /)
  expect(() => ratingDistribution({ ...none, 3: 1.5 })).toThrow(/^counts\.3: .*whole number/)
  expect(() => ratingDistribution(none, 1)).toThrow(/^level: /)
  const good = { promoters: 1, passives: 1, detractors: 1 }
  expect(() => netPromoterScore({ ...good, promoters: -1 })).toThrow(/^promoters: /)
  expect(() => netPromoterScore({ ...good, passives: 0.5 })).toThrow(/^passives: /)
  expect(() => netPromoterScore({ ...good, detractors: Number.NaN })).toThrow(/^detractors: /)
  expect(() => netPromoterScore(good, 0)).toThrow(/^level: /)
  expect(() => countPromoters([1, 2, 3])).toThrow(/^counts: /)
  expect(() => countPromoters(new Array(11).fill(-1))).toThrow(/^counts\.0: /)
})
