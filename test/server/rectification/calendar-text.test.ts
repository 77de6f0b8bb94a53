import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDates, writeDates } from '../../../server/rectification/calendar-text.ts'

describe('dates as people write them', () => {
  it.each([
    ['', []],
    ['2026-10-01\n\n 2026-09-25 中秋节', ['2026-09-25', '2026-10-01']],
    ['2026-10-01..2026-10-03', ['2026-10-01', '2026-10-02', '2026-10-03']],
    ['2026-12-31 – 2027-01-01 元旦', ['2026-12-31', '2027-01-01']],
    ['2026-05-01至2026-05-02\r\n2026-05-01', ['2026-05-01', '2026-05-02']],
  ])('%j are %j', (text, dates) => {
    expect(readDates(text)).toEqual({ dates })
  })

  it.each([
    '国庆节',
    '2026-02-30',
    '2026-10-07..2026-10-01',
    '2026-01-01..2026-12-31',
    '2026-10-011',
    '10-01',
  ])('%s is told as a wrong line', (line) => {
    expect(readDates(`2026-01-01\n${line}`)).toEqual({ wrongLine: line })
  })

  it('are read back as they were written', () => {
    const date = fc
      .integer({ min: 0, max: 1_000 })
      .map((day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10))
    const few = fc.uniqueArray(date, { maxLength: 30 })
    fc.assert(
      fc.property(few, (dates) => {
        expect(readDates(writeDates(dates))).toEqual({ dates: dates.toSorted() })
      }),
    )
  })
})
