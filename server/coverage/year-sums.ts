import type { Database } from '../db/port.ts'
import { listActivities } from '../stores/activity.ts'
import { openingDays, typesWithOpeningDays } from '../stores/opening-day.ts'

/** Attendance of the activities that begin in a year and of its opening days, by activity type. */
export async function yearSums(db: Database, year: string): Promise<ReadonlyMap<string, number>> {
  const sums = new Map<string, number>()
  const add = (type: string, n: number | null) => {
    if (n !== null) sums.set(type, (sums.get(type) ?? 0) + n)
  }
  for (const activity of await listActivities(db)) {
    if (activity.startsOn.startsWith(`${year}-`)) add(activity.activityTypeId, activity.attendance)
  }
  for (const type of await typesWithOpeningDays(db)) {
    const days = await openingDays(db, type, `${year}-01-01`, `${year}-12-31`)
    for (const day of days) add(type, day.visits)
  }
  return sums
}
