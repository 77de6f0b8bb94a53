import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  daysBetweenYears,
  moveDate,
  moveInstant,
  moveYearInText,
} from '../../../server/year-copy/move-year.ts'

const DAY_MS = 86_400_000

describe('a year in a text', () => {
  it.each([
    ['2025年科普日', '2026年科普日'],
    ['科普日（2025）', '科普日（2026）'],
    ['县财发〔2025〕12号', '县财发〔2026〕12号'],
    ['二〇二五年科技活动周', '二〇二六年科技活动周'],
    ['2025-2025', '2026-2026'],
    ['电话 09362025', '电话 09362025'],
    ['第20250号', '第20250号'],
    ['沙河镇赶集', '沙河镇赶集'],
  ])('%s becomes %s', (before, after) => {
    expect(moveYearInText(before, '2025', '2026')).toBe(after)
  })
})

describe('dates of a copied year', () => {
  it.each([
    ['2025-05-01', '2026', '2026-04-30'],
    ['2025-01-01', '2026', '2026-01-07'],
    ['2024-12-31', '2025', '2025-12-30'],
    ['2024-02-29', '2025', '2025-02-27'],
    ['2026-09-19', '2025', '2025-09-20'],
  ])('move %s to %s as %s', (date, to, moved) => {
    expect(moveDate(date, daysBetweenYears(date, date.slice(0, 4), to))).toBe(moved)
  })

  it('keep their weekday, their year and nearly their date, whatever the years', () => {
    const first = Date.parse('2001-01-01')
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 36_000 }),
        fc.integer({ min: 2001, max: 2098 }),
        (day, to) => {
          const date = new Date(first + day * DAY_MS).toISOString().slice(0, 10)
          const from = date.slice(0, 4)
          const days = daysBetweenYears(date, from, String(to))
          const moved = moveDate(date, days)
          expect(days % 7 === 0).toBe(true)
          expect(moved.slice(0, 4)).toBe(String(to))
          const target =
            Date.parse(`${to}-01-01`) + (Date.parse(date) - Date.parse(`${from}-01-01`))
          expect(Math.abs(Date.parse(moved) - target)).toBeLessThanOrEqual(8 * DAY_MS)
        },
      ),
    )
  })

  it('take the times of a point with them', () => {
    expect(moveInstant('2025-05-01T01:00:00.000Z', 364)).toBe('2026-04-30T01:00:00.000Z')
    expect(moveInstant(null, 364)).toBeNull()
  })
})
