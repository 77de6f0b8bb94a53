import { type WorkCalendar, workingDayAfter, workingDays } from './working-day.ts'

/** Working days within which a bad rating is dealt with. */
const WORKING_DAYS = 15

/** The due date of what came in on a local date. */
export function dueDates(calendars: readonly WorkCalendar[]): (receivedOn: string) => string {
  const isWorked = workingDays(calendars)
  const known = new Map<string, string>()
  return (receivedOn) => {
    const due = known.get(receivedOn) ?? workingDayAfter(receivedOn, WORKING_DAYS, isWorked)
    known.set(receivedOn, due)
    return due
  }
}
