import fc from 'fast-check'
import { expect, test } from 'vitest'
import { independentDifference } from '../../../analysis/comparison/independent-difference.ts'
import { newcombe } from '../../../analysis/comparison/newcombe.ts'
import { yearOnYear } from '../../../analysis/comparison/year-on-year.ts'
import { wilson } from '../../../analysis/interval/wilson.ts'
import { expectClean } from '../expect-clean.ts'

const estimate = fc.record({
  estimate: fc.double({ min: 0, max: 1, noNaN: true }).map((v) => v + 0),
  se: fc.double({ min: 0, max: 0.5, noNaN: true }).map((v) => v + 0),
  df: fc.integer({ min: 0, max: 200 }),
})

test('two surveys swapped change the sign of everything', () => {
  fc.assert(
    fc.property(estimate, estimate, (a, b) => {
      const [there, back] = [independentDifference(a, b), independentDifference(b, a)]
      expectClean(there)
      expect(back.difference).toBe(0 - there.difference)
      expect(back.pValue).toBe(there.pValue)
      expect(back.reason).toBe(there.reason)
      for (const interval of ['ci', 'moverLogit'] as const) {
        expect(back[interval]?.lower).toBe(there[interval] ? 0 - there[interval].upper : undefined)
      }
      if (there.t !== null) {
        expect(there.df).toBeGreaterThanOrEqual(Math.min(a.df, b.df) - 1e-9)
        expect(there.df).toBeLessThanOrEqual(a.df + b.df + 1e-9)
      }
    }),
  )
})

test('a survey that knows nothing of its error tests nothing', () => {
  const known = { estimate: 0.9, se: 0.02, df: 10 }
  const none = { t: null, pValue: null, ci: null }
  expect(independentDifference({ ...known, df: 0 }, known)).toMatchObject({
    ...none,
    moverLogit: null,
    reason: 'no_degrees_of_freedom',
  })
  expect(independentDifference({ ...known, se: 0 }, { ...known, se: 0 })).toMatchObject({
    ...none,
    moverLogit: null,
    reason: 'no_variation',
  })
  const all = independentDifference({ estimate: 1, se: 0, df: 5 }, known)
  expect(all).toMatchObject({ df: expect.closeTo(10, 9), moverLogit: null, reason: null })
})

test('wrong estimates are named', () => {
  const good = { estimate: 0.9, se: 0.02, df: 10 }
  const bad = (change: object) => () => independentDifference({ ...good, ...change }, good)
  expect(bad({ estimate: 1.1 })).toThrow(/^estimate1: /)
  expect(bad({ se: -1 })).toThrow(/^se1: /)
  expect(bad({ df: 0.5 })).toThrow(/^df1: /)
  expect(() => independentDifference(good, { ...good, se: Number.NaN })).toThrow(/^se2: /)
  expect(() => independentDifference(good, good, 0)).toThrow(/^conf: /)
})

const year = (x: number, n: number, definition = 'top 2 of 5') => ({ ...wilson(x, n), definition })

test('a year rose or fell only if the interval excludes no change', () => {
  expect(yearOnYear(year(900, 1000), year(960, 1000)).code).toBe('rose')
  expect(yearOnYear(year(960, 1000), year(900, 1000)).code).toBe('fell')
  expect(yearOnYear(year(95, 100), year(97, 100)).code).toBe('no_demonstrable_change')
  const counts = fc
    .integer({ min: 1, max: 2000 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
  fc.assert(
    fc.property(counts, counts, ([x1, n1], [x2, n2]) => {
      const found = yearOnYear(year(x1, n1), year(x2, n2))
      expectClean(found)
      expect(found.interval).toEqual(newcombe({ x: x2, n: n2 }, { x: x1, n: n1 }))
      const back = yearOnYear(year(x2, n2), year(x1, n1))
      const opposite = { rose: 'fell', fell: 'rose', no_demonstrable_change: found.code }
      expect(back.code).toBe(Object.entries(opposite).find(([code]) => code === found.code)?.[1])
    }),
  )
})

test('years that mean different things, or know nothing, are not compared', () => {
  const [a, b] = [year(90, 100), year(95, 100)]
  expect(yearOnYear(a, { ...b, definition: 'top 3 of 5' })).toMatchObject({
    code: 'not_comparable',
    difference: null,
    interval: null,
    reason: 'different_definition',
  })
  const empty = { ...year(0, 0) }
  expect(yearOnYear(empty, b)).toMatchObject({ code: 'not_comparable', reason: 'no_data' })
  const unbounded = { ...b, lower: null, upper: null }
  expect(yearOnYear(a, unbounded)).toMatchObject({
    code: 'not_comparable',
    difference: expect.closeTo(0.05, 12),
    interval: null,
    reason: 'no_interval',
  })
  expect(yearOnYear(a, { ...b, covered: 0.9 }).warnings).toEqual([
    { code: 'covered_part_only', params: { year: 'later', covered: 0.9 } },
  ])
})

test('wrong years are named', () => {
  const good = year(90, 100)
  expect(() => yearOnYear({ ...good, lower: 0.95 }, good)).toThrow(/^earlier: /)
  expect(() => yearOnYear(good, { ...good, upper: Number.NaN })).toThrow(/^later: /)
  expect(() => yearOnYear(good, { ...good, covered: 2 })).toThrow(/^later: covered/)
  expect(() => yearOnYear({ ...good, conf: 0.9 }, good)).toThrow(/^conf: /)
  expect(() => yearOnYear({ ...good, conf: 2 }, { ...good, conf: 2 })).toThrow(/^conf: /)
})
