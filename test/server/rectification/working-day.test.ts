import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WORK_CALENDARS } from '../../../server/defaults/work-calendar.ts'
import {
  dayAfter,
  isWeekend,
  workingDayAfter,
  workingDays,
} from '../../../server/rectification/working-day.ts'

const isWorked = workingDays([...WORK_CALENDARS.values()])
const due = (date: string, n = 15) => workingDayAfter(date, n, isWorked)
const date = fc
  .integer({ min: Date.UTC(2025, 11, 1), max: Date.UTC(2027, 11, 1) })
  .map((ms) => new Date(ms).toISOString().slice(0, 10))

describe('fifteen working days', () => {
  it.each([
    // Monday to Monday three weeks later.
    ['2026-07-06', '2026-07-27'],
    ['2026-07-05', '2026-07-24'],
    // Spring Festival 2026: nine days off, two Saturdays worked.
    ['2026-02-10', '2026-03-09'],
    // National Day: Sunday 20 September and Saturday 10 October are worked.
    ['2026-09-18', '2026-10-15'],
    ['2026-12-24', '2027-01-15'],
  ])('after %s end on %s', (from, to) => {
    expect(due(from)).toBe(to)
  })

  it('end on a working day, with exactly so many in between', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 40 }), (from, n) => {
        const last = due(from, n)
        expect(isWorked(last)).toBe(true)
        let worked = 0
        for (let day = from; day < last; ) {
          day = dayAfter(day)
          if (isWorked(day)) worked += 1
        }
        expect(worked).toBe(n)
      }),
    )
  })

  it('never end earlier for a later beginning, and later with one more day off', () => {
    fc.assert(
      fc.property(date, date, (a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a]
        expect(due(first) <= due(second)).toBe(true)
        const more = workingDays([...WORK_CALENDARS.values(), { daysOff: [b], workdays: [] }])
        expect(workingDayAfter(a, 15, more) >= due(a)).toBe(true)
      }),
    )
  })
})

describe('the holidays of 2026', () => {
  const calendar = WORK_CALENDARS.get(2026) ?? { daysOff: [], workdays: [] }

  it('are 33 days, with six weekends worked for them', () => {
    expect(calendar.daysOff).toHaveLength(33)
    expect(calendar.workdays).toHaveLength(6)
    expect(calendar.workdays.every(isWeekend)).toBe(true)
  })

  it('leave the year 248 working days', () => {
    let worked = 0
    for (let day = '2026-01-01'; day <= '2026-12-31'; day = dayAfter(day)) {
      if (isWorked(day)) worked += 1
    }
    expect(worked).toBe(248)
  })
})
