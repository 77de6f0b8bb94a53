import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerShare, byNeed, hasFewAnswers } from '../../../analysis/coverage/few-answers.ts'
import { thinGroups } from '../../../analysis/coverage/thin-groups.ts'

describe('few answers', () => {
  it.each([
    [500, 3, true],
    [100, 4, true],
    [100, 5, false],
    [99, 0, false],
    [10_000, 29, true],
    [10_000, 30, false],
    [null, 0, false],
    [0, 0, false],
  ])('of %s visits, %s answers: %s', (attendance, answers, few) => {
    expect(hasFewAnswers({ attendance, answers })).toBe(few)
  })

  it('have no share where the attendance is unknown or 0', () => {
    expect(answerShare({ attendance: null, answers: 3 })).toBeNull()
    expect(answerShare({ attendance: 0, answers: 3 })).toBeNull()
    expect(answerShare({ attendance: 500, answers: 3 })).toBe(0.006)
  })

  it('come first, the largest on top; the others by their share', () => {
    const events = [
      { attendance: 50, answers: 40 },
      { attendance: 500, answers: 3 },
      { attendance: 50, answers: 1 },
      { attendance: 5_000, answers: 10 },
    ]
    expect(byNeed(events).map((event) => event.attendance)).toEqual([5_000, 500, 50, 50])
    expect(byNeed(events)[2]?.answers).toBe(1)
  })
})

describe('thin groups', () => {
  const thin = (...counts: number[]) =>
    thinGroups(counts.map((n, index) => ({ code: `g${index}`, n })))
      .filter((group) => group.isThin)
      .map((group) => group.code)

  it('are those far below an even share, and the missing ones', () => {
    expect(thin(100, 20, 4, 0)).toEqual(['g2', 'g3'])
    expect(thin(10, 9, 0)).toEqual([])
    expect(thin(10, 10, 0)).toEqual(['g2'])
    expect(thin(0, 0)).toEqual([])
  })

  it('never are all of them, and shares sum to one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 8 }), (counts) => {
        const groups = thinGroups(counts.map((n, index) => ({ code: String(index), n })))
        expect(groups.every((group) => group.isThin)).toBe(false)
        const sum = groups.reduce((total, group) => total + (group.share ?? 0), 0)
        expect(sum).toBeCloseTo(counts.some((n) => n > 0) ? 1 : 0, 9)
      }),
    )
  })
})
