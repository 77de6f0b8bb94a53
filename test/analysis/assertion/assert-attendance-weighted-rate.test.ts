import { expect, test } from 'vitest'
import { assertAttendanceWeightedRate } from '../../../analysis/assertion/assert-attendance-weighted-rate.ts'

const many = (count: number, satisfied: number, valid: number) =>
  Array.from({ length: count }, () => ({ satisfied, valid }))
const stratum = (name: string, attendance: number, clusters: ReturnType<typeof many>) => ({
  stratum: name,
  attendance,
  clusters,
})
const verdictOf = (strata: ReturnType<typeof stratum>[], p0: number) =>
  assertAttendanceWeightedRate(strata, p0).verdict

const good = stratum('a', 900, [...many(20, 10, 10), ...many(20, 9, 10)])
const bad = stratum('a', 900, [...many(20, 3, 10), ...many(20, 2, 10)])

test('the one-sided bounds decide', () => {
  expect(verdictOf([good], 0.9)).toBe('demonstrated')
  expect(verdictOf([good], 0.95)).toBe('not_demonstrated')
  expect(verdictOf([good], 0.99)).toBe('refuted')
})

test('people nobody asked count against a demonstration and against a refutation', () => {
  const unasked = stratum('b', 900, [])
  expect(verdictOf([good, unasked], 0.9)).toBe('not_demonstrated')
  expect(verdictOf([good, unasked], 0.4)).toBe('demonstrated')
  expect(verdictOf([bad], 0.6)).toBe('refuted')
  expect(verdictOf([bad, unasked], 0.6)).toBe('not_demonstrated')
  expect(verdictOf([bad, unasked], 0.7)).toBe('refuted')
})

test('without bounds nothing is demonstrated, and a claim that is no share is refused', () => {
  expect(assertAttendanceWeightedRate([], 0.9)).toMatchObject({
    verdict: 'not_demonstrated',
    reason: 'no_data',
  })
  expect(verdictOf([stratum('a', 900, many(1, 9, 9))], 0.5)).toBe('not_demonstrated')
  expect(() => assertAttendanceWeightedRate([], 1)).toThrow(/^p0: /)
})
