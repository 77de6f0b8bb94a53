import type { Database } from '../db/port.ts'
import { attendanceOfYear, type TypeAttendance } from '../stores/attendance.ts'

/**
 * Visits per activity type in a period; a type whose attendance is not known is missing.
 *
 * For a whole calendar year the number entered for the year, else (and for any other period) the
 * sum over the activities that begin in it, if somebody has entered the attendance of each.
 */
export async function attendanceIn(
  db: Database,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ReadonlyMap<string, number>> {
  const total = new Map<string, number>()
  const unknown = new Set<string>()
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const name = String(year)
    const isWhole = from <= `${name}-01-01` && to >= `${name}-12-31`
    for (const [type, known] of await attendanceOfYear(db, name)) {
      const visits = visitsOf(known, isWhole, from, to)
      if (visits === null) unknown.add(type)
      else if (visits > 0) total.set(type, (total.get(type) ?? 0) + visits)
    }
  }
  for (const type of unknown) total.delete(type)
  return total
}

function visitsOf(
  { ofYear, activities }: TypeAttendance,
  isWhole: boolean,
  from: string,
  to: string,
): number | null {
  if (isWhole && ofYear !== null) return ofYear
  const counted = activities.filter(({ startsOn }) => startsOn >= from && startsOn <= to)
  if (counted.length === 0) return ofYear === null ? 0 : null
  let sum = 0
  for (const { attendance } of counted) {
    if (attendance === null) return null
    sum += attendance
  }
  return sum
}
