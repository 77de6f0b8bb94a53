import fc from 'fast-check'
import { expect, test } from 'vitest'
import { burstProbability } from '../../../analysis/quality/burst-probability.ts'
import { gapRegularity } from '../../../analysis/quality/gap-regularity.ts'
import { type FourCells, mantelHaenszel } from '../../../analysis/quality/mantel-haenszel.ts'
import { proportionExcess } from '../../../analysis/quality/proportion-excess.ts'
import { straightLining } from '../../../analysis/quality/straight-lining.ts'

const share = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.record({ n: fc.constant(n), x: fc.integer({ min: 0, max: n }) }))
const table = fc.record({
  a: fc.integer({ min: 0, max: 40 }),
  b: fc.integer({ min: 0, max: 40 }),
  c: fc.integer({ min: 0, max: 40 }),
  d: fc.integer({ min: 0, max: 40 }),
})

test('the excess of one group is the lack of the other', () => {
  fc.assert(
    fc.property(share, share, (first, second) => {
      const there = proportionExcess(first, second)
      const back = proportionExcess(second, first)
      expect(there.difference).toBeCloseTo(-(back.difference ?? Number.NaN), 12)
      expect(there.fisherGreater).toBeGreaterThanOrEqual(0)
      expect(there.fisherGreater).toBeLessThanOrEqual(1 + 1e-12)
      if (there.z === null || back.z === null) {
        expect([there.reason, back.reason]).toEqual(['no_variation', 'no_variation'])
        expect(there.pValue).toBeNull()
        return
      }
      expect(there.z).toBeCloseTo(-back.z, 9)
      expect((there.pValueGreater ?? 0) + (back.pValueGreater ?? 0)).toBeCloseTo(1, 9)
    }),
    { numRuns: 100 },
  )
})

test('an excess is exact where few are expected, and names what is missing or wrong', () => {
  const few = proportionExcess({ x: 4, n: 6 }, { x: 1, n: 9 })
  expect([few.method, few.pValue]).toEqual(['fisher', few.fisherGreater])
  expect(few.pValue).toBeCloseTo(0.046953, 5)
  const many = proportionExcess({ x: 40, n: 60 }, { x: 30, n: 60 })
  expect([many.method, many.pValue]).toEqual(['z', many.pValueGreater])
  expect(proportionExcess({ x: 0, n: 0 }, { x: 1, n: 2 })).toMatchObject({
    difference: null,
    pValue: null,
    reason: 'no_data',
  })
  expect(() => proportionExcess({ x: 3, n: 2 }, { x: 0, n: 1 })).toThrow(/^x1: /)
  expect(() => proportionExcess({ x: 1, n: 2 }, { x: 0, n: 0.5 })).toThrow(/^n2: /)
})

test('Mantel-Haenszel does not depend on the order and mirrors with the groups', () => {
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 6 }), (tables) => {
      const got = mantelHaenszel(tables)
      const reversed = mantelHaenszel(tables.toReversed())
      const mirror = mantelHaenszel(tables.map(({ a, b, c, d }) => ({ a: c, b: d, c: a, d: b })))
      if (got.z === null || mirror.z === null) {
        expect(got.reason).toBe('no_informative_table')
        return
      }
      expect(reversed.z).toBeCloseTo(got.z, 9)
      expect(mirror.z).toBeCloseTo(-got.z, 9)
      expect(mirror.pValue).toBeCloseTo(got.pValue ?? Number.NaN, 9)
      expect(got.chisqCorrected).toBeLessThanOrEqual(got.chisq ?? 0)
      if (got.commonOddsRatio === null || mirror.commonOddsRatio === null) return
      if (got.ci === null) return
      expect(mirror.commonOddsRatio * got.commonOddsRatio).toBeCloseTo(1, 9)
      expect(got.ci.lower).toBeLessThanOrEqual(got.commonOddsRatio)
      expect(got.ci.upper).toBeGreaterThanOrEqual(got.commonOddsRatio)
    }),
    { numRuns: 100 },
  )
})

test('tables that say nothing drop out of Mantel-Haenszel', () => {
  const empty: FourCells[] = [
    { a: 0, b: 0, c: 3, d: 4 },
    { a: 5, b: 0, c: 3, d: 0 },
    { a: 1, b: 0, c: 0, d: 0 },
    { a: 0, b: 0, c: 0, d: 0 },
  ]
  const told = { a: 8, b: 2, c: 3, d: 6 }
  expect(mantelHaenszel([...empty, told])).toEqual(mantelHaenszel([told]))
  const none = { tables: 0, chisq: null, pValue: null, commonOddsRatio: null, ci: null }
  expect(mantelHaenszel(empty)).toMatchObject({ ...none, reason: 'no_informative_table' })
  expect(mantelHaenszel([{ a: 5, b: 0, c: 0, d: 5 }])).toMatchObject({
    commonOddsRatio: null,
    ci: null,
  })
  expect(mantelHaenszel([{ a: 0, b: 5, c: 5, d: 0 }])).toMatchObject({
    commonOddsRatio: 0,
    ci: null,
  })
  const even = mantelHaenszel([{ a: 5, b: 5, c: 5, d: 5 }])
  expect([even.z, even.chisqCorrected, even.pValueGreater]).toEqual([0, 0, 0.5])
  expect(() => mantelHaenszel([{ a: -1, b: 0, c: 0, d: 0 }])).toThrow(/^tables: /)
  expect(() => mantelHaenszel([], 1)).toThrow(/^conf: /)
})

test('the probability of a burst falls with its size and rises with dispersion', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0.05, max: 10, noNaN: true }),
      fc.integer({ min: 1, max: 500 }),
      (count, expected, windows) => {
        const small = burstProbability(count, expected, windows)
        const large = burstProbability(count + 1, expected, windows)
        expect(large.pValue).toBeLessThanOrEqual(small.pValue)
        expect(small.pValueAnyWindow).toBeLessThanOrEqual(1)
        expect(small.pValueAnyWindowSidak).toBeLessThanOrEqual(small.pValueAnyWindow + 1e-15)
        expect(small.pValueAnyWindow).toBeGreaterThanOrEqual(small.pValue - 1e-15)
        if (count > 3 * expected + 3) {
          const wide = burstProbability(count, expected, windows, 2)
          expect(wide.model).toBe('negative_binomial')
          expect(wide.pValue).toBeGreaterThan(small.pValue)
        }
      },
    ),
    { numRuns: 100 },
  )
})

test('a burst of nothing is certain, and none expected is one in all windows', () => {
  expect(burstProbability(0, 3, 10).pValueAnyWindowSidak).toBe(1)
  expect(burstProbability(0, 3, 10, 4).pValue).toBe(1)
  expect(burstProbability(1, 0, 50).expected).toBe(0.02)
  expect(burstProbability(1, 0, 50).pValue).toBeCloseTo(-Math.expm1(-0.02), 12)
  // size 3 and success probability 1/2: P(X >= 2) = 1 - 1/8 - 3/16
  expect(burstProbability(2, 3, 1, 2).pValue).toBeCloseTo(11 / 16, 12)
  expect(() => burstProbability(-1, 3, 10)).toThrow(/^count: /)
  expect(() => burstProbability(1, -3, 10)).toThrow(/^expected: /)
  expect(() => burstProbability(1, 3, 0)).toThrow(/^windows: /)
  expect(() => burstProbability(1, 3, 10, Number.NaN)).toThrow(/^dispersion: /)
})

test('the gap variation is 0 for a metronome and does not depend on order or origin', () => {
  const metronome = Array.from({ length: 12 }, (_, i) => 100 + 30 * i)
  const regular = gapRegularity(metronome)
  expect(regular).toMatchObject({ n: 10, cvQuantile: 0.377, equalGapShare: 1 })
  expect(regular.greenwood).toBeCloseTo(1 / 11, 12)
  expect(regular.cv).toBeCloseTo(0, 6)
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 40 }),
      fc.integer({ min: -9, max: 9 }),
      (times, shift) => {
        const moved = times.toReversed().map((time) => time + 1000 * shift)
        const [here, there] = [gapRegularity(times), gapRegularity(moved)]
        expect(there.cv ?? -1).toBeCloseTo(here.cv ?? -1, 9)
        expect(there.equalGapShare).toBe(here.equalGapShare)
        const session = gapRegularity(times, { start: -60, end: 6000 })
        expect(session.n).toBe(times.length)
        expect(session.greenwood).toBeGreaterThanOrEqual(1 / (times.length + 1) - 1e-12)
      },
    ),
    { numRuns: 60 },
  )
})

test('the quantile of the gap variation is interpolated from n = 10 and stays from n = 100', () => {
  const at = (n: number) => gapRegularity(Array.from({ length: n + 2 }, (_, i) => i)).cvQuantile
  expect([at(9), at(10), at(15), at(100), at(400)]).toEqual([null, 0.377, 0.461, 0.747, 0.747])
  expect(at(17)).toBeGreaterThan(0.461)
  expect(at(17)).toBeLessThan(0.517)
  expect(gapRegularity([])).toMatchObject({ n: 0, cv: null, equalGapShare: null })
  expect(gapRegularity([5, 5, 5])).toMatchObject({ n: 1, cv: null })
  expect(() => gapRegularity([5], { start: 6, end: 9 })).toThrow(/^times: /)
})

test('straight-lining counts complete forms only', () => {
  const forms = [
    [5, 5, 5],
    [5, 5, 4],
    [3, null, 3],
    [1, 2, 3],
  ]
  const got = straightLining(forms)
  expect(got).toMatchObject({ n: 3, identical: 1 })
  expect(got.expectedShare).toBeCloseTo((2 / 3) * (2 / 3) * (1 / 3), 12)
  expect(got.longestRunMean).toBeCloseTo((3 + 2 + 1) / 3, 12)
  expect(got.meanIntraSd).toBeCloseTo((0 + Math.sqrt(1 / 3) + 1) / 3, 12)
  expect(straightLining([[null, 1]])).toMatchObject({ n: 0, share: null, reason: 'no_data' })
  expect(straightLining([])).toMatchObject({ n: 0, pValueGreater: null })
  expect(straightLining([[4], [5]])).toMatchObject({ identical: 2, meanIntraSd: null })
  const alike = straightLining([
    [5, 5],
    [5, 5],
  ])
  expect(alike).toMatchObject({ share: 1, expectedShare: 1, pValueGreater: 1 })
  expect(() => straightLining([[1, 2], [1]])).toThrow(/^forms: /)
  expect(() => straightLining([[]])).toThrow(/^forms: /)
  expect(() => straightLining([[1, Number.NaN]])).toThrow(/^forms: /)
})
