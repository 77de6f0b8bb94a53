import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assertProportion } from '../../../analysis/assertion/assert-proportion.ts'
import { moreAnswersNeeded } from '../../../analysis/sample-size/more-answers-needed.ts'

const answers = fc
  .integer({ min: 1, max: 400 })
  .chain((valid) =>
    fc.tuple(fc.integer({ min: Math.ceil(valid * 0.7), max: valid }), fc.constant(valid)),
  )

/** Answer by answer, dissatisfied ones rounded up. */
function byEveryNumber(satisfied: number, valid: number, p0: number, end: number): number | null {
  for (let further = 0; further <= end; further += 1) {
    const total = valid + further
    const dissatisfied = Math.ceil(((valid - satisfied) * total) / valid)
    if (assertProportion(total - dissatisfied, total, p0).verdict === 'demonstrated') return further
  }
  return null
}

test('finds what adding answer after answer finds', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(0.5, 0.8, 0.9, 0.95), ([satisfied, valid], p0) => {
      const { further, total, reason } = moreAnswersNeeded(satisfied, valid, p0)
      if (satisfied <= p0 * valid) {
        expect([further, reason]).toEqual([null, 'rate_not_above_threshold'])
      } else {
        const found = byEveryNumber(satisfied, valid, p0, 1500)
        if (found === null) expect(further).toBeGreaterThan(1500)
        else expect([further, total, reason]).toEqual([found, valid + found, null])
      }
    }),
    { numRuns: 60 },
  )
})

test('none are needed exactly where the claim is demonstrated', () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(0.8, 0.9, 0.95), ([satisfied, valid], p0) => {
      const demonstrated = assertProportion(satisfied, valid, p0).verdict === 'demonstrated'
      expect(moreAnswersNeeded(satisfied, valid, p0).further === 0).toBe(demonstrated)
    }),
    { numRuns: 100 },
  )
})

test('answers that resemble each other are needed in multiples', () => {
  expect(moreAnswersNeeded(40, 40, 0.95)).toEqual({ further: 19, total: 59, reason: null })
  const clustered = moreAnswersNeeded(40, 40, 0.95, 0.05, { designEffect: 1.5 })
  expect(clustered).toEqual({ further: 49, total: 89, reason: null })
  expect(moreAnswersNeeded(100, 100, 0.95, 0.05, { designEffect: 1.5 })).toMatchObject({
    further: 0,
    total: 100,
  })
})

test('no answers, a rate too low or hardly above the claim, and faults', () => {
  const none = { further: null, total: null }
  expect(moreAnswersNeeded(0, 0, 0.95)).toEqual({ ...none, reason: 'no_data' })
  expect(moreAnswersNeeded(95, 100, 0.95)).toEqual({ ...none, reason: 'rate_not_above_threshold' })
  expect(moreAnswersNeeded(95_001, 100_000, 0.95)).toEqual({ ...none, reason: 'out_of_reach' })
  expect(() => moreAnswersNeeded(6, 5, 0.95)).toThrow(/^x: /)
  expect(() => moreAnswersNeeded(1, 5, 0)).toThrow(/^p0: /)
  expect(() => moreAnswersNeeded(1, 5, 0.9, 0.5)).toThrow(/^alpha: /)
  const designEffect = 0
  expect(() => moreAnswersNeeded(1, 5, 0.9, 0.05, { designEffect })).toThrow(/^designEffect: /)
})
