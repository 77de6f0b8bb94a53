import fc from 'fast-check'
import { expect, test } from 'vitest'
import { completionRates } from '../../../analysis/non-response/completion-rates.ts'
import { itemMissing } from '../../../analysis/non-response/item-missing.ts'
import { nonResponseBounds } from '../../../analysis/non-response/non-response-bounds.ts'

test('each completion rate has its own denominator', () => {
  expect(completionRates({ valid: 60, partial: 20, started: 100, attendance: 400 })).toEqual({
    completionRate: 0.6,
    rr1: 0.15,
    rr2: 0.2,
    reason: null,
  })
  expect(completionRates({ valid: 60, started: null, attendance: null })).toEqual({
    completionRate: null,
    rr1: null,
    rr2: null,
    reason: 'eligible_total_unknown',
  })
  expect(completionRates({ valid: 0, started: 0, attendance: 0 })).toMatchObject({
    completionRate: null,
    rr1: null,
    reason: 'no_attendance',
  })
})

test('wrong counts of forms are named', () => {
  const good = { valid: 5, started: 10, attendance: 20 }
  expect(() => completionRates({ ...good, valid: 11 })).toThrow(/^started: /)
  expect(() => completionRates({ ...good, attendance: 4 })).toThrow(/^attendance: /)
  expect(() => completionRates({ ...good, partial: -1 })).toThrow(/^partial: /)
  expect(() => completionRates({ ...good, valid: 0.5 })).toThrow(/^valid: .*whole number/)
})

test('more than one in twenty missing warns', () => {
  expect(itemMissing(5, 100)).toMatchObject({ share: 0.05, warnings: [] })
  expect(itemMissing(6, 100).warnings).toEqual([{ code: 'item_missing', params: { share: 0.06 } }])
  expect(itemMissing(0, 0)).toMatchObject({ share: null, reason: 'no_data' })
  expect(() => itemMissing(3, 2)).toThrow(/^missing: /)
  expect(() => itemMissing(0, -1)).toThrow(/^asked: /)
})

const share = fc.double({ min: 0, max: 1, noNaN: true })

test('the rate of everybody lies between the bounds, whatever the others think', () => {
  const claim = fc.double({ min: 0.01, max: 0.99, noNaN: true })
  fc.assert(
    fc.property(share, share, share, claim, (rate, response, others, p0) => {
      const { lower, upper, breakEven, breakEvenMeaning } = nonResponseBounds(rate, response, p0)
      const truth = response * rate + (1 - response) * others
      expect(lower).toBeLessThanOrEqual(truth + 1e-12)
      expect(upper).toBeGreaterThanOrEqual(truth - 1e-12)
      expect(upper - lower).toBeCloseTo(1 - response, 12)
      if (breakEven === null) expect(breakEvenMeaning).toBe('everybody_answered')
      else {
        expect(Number.isFinite(breakEven)).toBe(true)
        if (others < breakEven - 1e-9) expect(truth).toBeLessThan(p0 + 1e-12)
        if (others > breakEven + 1e-9) expect(truth).toBeGreaterThan(p0 - 1e-12)
      }
    }),
  )
})

test('the break-even says what it depends on', () => {
  expect(nonResponseBounds(0.97, 0.5)).toMatchObject({
    breakEven: expect.closeTo(0.93, 12),
    breakEvenMeaning: 'within',
  })
  expect(nonResponseBounds(1, 0.95).breakEvenMeaning).toBe('always_reached')
  expect(nonResponseBounds(0.5, 0.5).breakEvenMeaning).toBe('never_reached')
  expect(nonResponseBounds(0.9, 1)).toMatchObject({ lower: 0.9, upper: 0.9, breakEven: null })
  expect(nonResponseBounds(0.9, 0)).toMatchObject({ lower: 0, upper: 1, breakEven: 0.95 })
  expect(() => nonResponseBounds(1.1, 0.5)).toThrow(/^rate: /)
  expect(() => nonResponseBounds(0.9, Number.NaN)).toThrow(/^responseShare: /)
  expect(() => nonResponseBounds(0.9, 0.5, 1)).toThrow(/^p0: /)
})
