import type { Database } from '../db/port.ts'
import { WORK_CALENDARS } from '../defaults/work-calendar.ts'
import { type StoredCalendar, storedCalendars } from '../stores/work-calendar.ts'

/**
 * Every year that is known, in order: as somebody has stored it, else as the program brings it
 * (version 0).
 */
export async function readCalendars(db: Database): Promise<readonly StoredCalendar[]> {
  const years = new Map<number, StoredCalendar>()
  for (const [year, calendar] of WORK_CALENDARS) years.set(year, { year, ...calendar, version: 0 })
  for (const calendar of await storedCalendars(db)) years.set(calendar.year, calendar)
  return [...years.values()].sort((a, b) => a.year - b.year)
}

/** How often calendars were edited: what a due date that is about to be stored rests on. */
export function editsOf(calendars: readonly StoredCalendar[]): number {
  return calendars.reduce((sum, calendar) => sum + calendar.version, 0)
}
