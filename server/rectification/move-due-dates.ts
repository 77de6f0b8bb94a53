import type { Database } from '../db/port.ts'
import { moveDueDate, unfinishedDays } from '../stores/work-calendar.ts'
import { dueDates } from './due-date.ts'
import { readCalendars } from './read-calendars.ts'

/**
 * Brings the due dates of unfinished entries in line with the work calendar of a year, one statement
 * a day; closed entries keep the date they were judged by.
 *
 * @returns days whose entries got another due date
 */
export async function moveDueDates(db: Database, year: number): Promise<number> {
  const dueOf = dueDates(await readCalendars(db))
  // What came in before the last two months of the year before was due before it.
  const days = await unfinishedDays(db, `${year - 1}-11-01`, `${year}-12-31`)
  const moved = new Map<string, string>()
  for (const { receivedOn, dueOn } of days) {
    if (dueOf(receivedOn) !== dueOn) moved.set(receivedOn, dueOf(receivedOn))
  }
  if (moved.size > 0) {
    await db.atomic([...moved].map(([receivedOn, dueOn]) => moveDueDate(db, receivedOn, dueOn)))
  }
  return moved.size
}
