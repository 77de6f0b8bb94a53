import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  checkFilter,
  mayShowFreeText,
  mayShowPart,
} from '../../../analysis/disclosure/filter-difference.ts'
import { groupRates } from '../../../analysis/disclosure/group-rates.ts'

const shown = (groups: { satisfied: number; n: number }[], options = {}) =>
  groupRates(groups, options).groups.map(({ showRate }) => showRate)

test('a rate needs ten answers and is marked below thirty', () => {
  const groups = [9, 10, 29, 30].map((n) => ({ satisfied: n, n }))
  const { groups: rates } = groupRates(groups, { totalPublished: false })
  expect(rates.map(({ showRate }) => showRate)).toEqual([false, true, true, true])
  expect(rates.map(({ few }) => few)).toEqual([true, true, true, false])
  expect(rates.map(({ reason }) => reason)).toEqual(['few_answers', null, null, null])
})

test('few dissatisfied answers hide a rate, all satisfied do not', () => {
  const groups = [
    { satisfied: 58, n: 60 },
    { satisfied: 40, n: 40 },
    { satisfied: 50, n: 80 },
  ]
  expect(shown(groups, { totalPublished: false })).toEqual([false, true, true])
  expect(shown(groups, { totalPublished: false, pairs: false })).toEqual([true, true, true])
  expect(shown(groups)).toEqual([false, true, false])
  expect(groupRates(groups).groups[2]).toMatchObject({ reason: 'complementary', showSize: true })
})

test('a group of fewer than k keeps its size, and another one hides it from subtraction', () => {
  const groups = [
    { satisfied: 3, n: 3 },
    { satisfied: 40, n: 50 },
    { satisfied: 60, n: 80 },
  ]
  const { groups: rates, publishable } = groupRates(groups)
  expect(publishable).toBe(true)
  expect(rates.map(({ showSize }) => showSize)).toEqual([false, false, true])
  expect(rates.map(({ showRate }) => showRate)).toEqual([false, false, true])
})

test('what cannot be hidden is not published at all', () => {
  expect(groupRates([{ satisfied: 58, n: 60 }])).toMatchObject({
    publishable: false,
    reason: 'collapse_categories',
    groups: [{ showSize: false, showRate: false }],
  })
  expect(groupRates([])).toEqual({ groups: [], publishable: true, reason: null })
})

test('hidden counts below k are never left to be worked out from the total', () => {
  const group = fc
    .integer({ min: 0, max: 60 })
    .chain((n) => fc.record({ n: fc.constant(n), satisfied: fc.integer({ min: 0, max: n }) }))
  let published = 0
  fc.assert(
    fc.property(fc.array(group, { minLength: 1, maxLength: 7 }), (groups) => {
      const result = groupRates(groups)
      if (!result.publishable) return
      published += 1
      const hidden = groups.filter((_, i) => !result.groups[i]?.showRate)
      const small = (count: number) => count > 0 && count < 5
      for (const { satisfied, n } of groups.filter((_, i) => result.groups[i]?.showRate)) {
        expect(n).toBeGreaterThanOrEqual(10)
        expect(small(satisfied) || small(n - satisfied)).toBe(false)
      }
      const [satisfied, n] = [
        hidden.reduce((sum, entry) => sum + entry.satisfied, 0),
        hidden.reduce((sum, entry) => sum + entry.n, 0),
      ]
      expect(small(satisfied) || small(n - satisfied)).toBe(false)
      const sizeHidden = groups.filter((_, i) => !result.groups[i]?.showSize)
      expect(small(sizeHidden.reduce((sum, entry) => sum + entry.n, 0))).toBe(false)
    }),
    { numRuns: 200, seed: 5 },
  )
  expect(published).toBeGreaterThan(20)
})

test('a filter too close to a published one is refused, the same one is not', () => {
  const ids = (from: number, to: number) =>
    new Set(Array.from({ length: to - from }, (_, i) => `${from + i}`))
  const all = ids(0, 100)
  expect(checkFilter(ids(0, 97), [all])).toEqual({ publishable: false, closest: 0, difference: 3 })
  expect(checkFilter(ids(0, 95), [all]).publishable).toBe(true)
  expect(checkFilter(ids(0, 100), [all]).publishable).toBe(true)
  expect(checkFilter(ids(2, 52), [all, ids(0, 50)])).toMatchObject({ closest: 1, difference: 4 })
  expect(checkFilter(ids(0, 3), []).publishable).toBe(true)
  expect(checkFilter(ids(0, 97), [all], 3).publishable).toBe(true)
})

test('parts, rests and free text need k answers', () => {
  expect(mayShowPart(96, 100)).toBe(false)
  expect(mayShowPart(4, 100)).toBe(false)
  expect(mayShowPart(95, 100)).toBe(true)
  expect(mayShowPart(0, 100)).toBe(true)
  expect([0, 1, 4, 5].map((n) => mayShowFreeText(n))).toEqual([false, false, false, true])
})

test('what is wrong is named', () => {
  expect(() => groupRates([{ satisfied: 4, n: 3 }])).toThrow(/^x: /)
  expect(() => groupRates([], { k: 1 })).toThrow(/^k: /)
  expect(() => groupRates([], { leastAnswers: 4 })).toThrow(/^leastAnswers: /)
  expect(() => groupRates([], { fewAnswers: 0.5 })).toThrow(/^fewAnswers: /)
  expect(() => mayShowPart(4, 3)).toThrow(/^x: /)
  expect(() => mayShowFreeText(-1)).toThrow(/^n: /)
  expect(() => checkFilter(new Set(), [], 0)).toThrow(/^k: /)
})
