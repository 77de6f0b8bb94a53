import { readDates } from '../rectification/calendar-text.ts'
import type { WorkCalendar } from '../rectification/working-day.ts'

/**
 * Public holidays that are known for certain. 2026: the State Council's notice of 4 November 2025.
 * 2027: only the days that the law itself fixes by date; which days follow the lunar calendar, and
 * which weekends are worked, was not announced when this was written.
 */
export const WORK_CALENDARS: ReadonlyMap<number, WorkCalendar> = new Map([
  [
    2026,
    {
      daysOff: dates(
        '2026-01-01..2026-01-03',
        '2026-02-15..2026-02-23',
        '2026-04-04..2026-04-06',
        '2026-05-01..2026-05-05',
        '2026-06-19..2026-06-21',
        '2026-09-25..2026-09-27',
        '2026-10-01..2026-10-07',
      ),
      workdays: dates(
        '2026-01-04',
        '2026-02-14',
        '2026-02-28',
        '2026-05-09',
        '2026-09-20',
        '2026-10-10',
      ),
    },
  ],
  [
    2027,
    {
      daysOff: dates('2027-01-01', '2027-05-01..2027-05-02', '2027-10-01..2027-10-03'),
      workdays: [],
    },
  ],
])

function dates(...lines: readonly string[]): readonly string[] {
  const read = readDates(lines.join('\n'))
  if ('wrongLine' in read) throw new Error(`${read.wrongLine} is no date.`)
  return read.dates
}
