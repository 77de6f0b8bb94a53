import type { Deps } from '../deps.ts'
import { localTime } from '../local-time.ts'
import { attendanceOfYear, type TypeAttendance } from '../stores/attendance.ts'
import { countable } from './countable.ts'

/**
 * Visits per activity type in a period; a type whose attendance is not known is missing.
 *
 * For a whole calendar year the number entered for the year, else (and for any other period) the sum
 * over the activities that begin in it and its opening days, if somebody has counted each of them.
 * What is planned for today or later has not been counted yet and leaves nothing unknown.
 */
export async function attendanceIn(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  period: { readonly from: string; readonly to: string },
): Promise<ReadonlyMap<string, number>> {
  const { from, to } = countable(period)
  const total = new Map<string, number>()
  const unknown = new Set<string>()
  const today = localTime(clock()).date
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    const name = String(year)
    const isWhole = from <= `${name}-01-01` && to >= `${name}-12-31`
    for (const [type, known] of await attendanceOfYear(db, name)) {
      const held = known.parts.filter(
        ({ date, visits }) => date >= from && date <= to && (date < today || visits !== null),
      )
      const visits = visitsOf({ ofYear: known.ofYear, parts: held }, isWhole)
      if (visits === null) unknown.add(type)
      else if (visits !== undefined) total.set(type, (total.get(type) ?? 0) + visits)
    }
  }
  for (const type of unknown) total.delete(type)
  return total
}

/** Null where visits are not known, `undefined` where there is nothing to count. */
function visitsOf({ ofYear, parts }: TypeAttendance, isWhole: boolean): number | null | undefined {
  if (isWhole && ofYear !== null) return ofYear
  if (parts.length === 0) return ofYear === null ? undefined : null
  let sum = 0
  for (const { visits } of parts) {
    if (visits === null) return null
    sum += visits
  }
  return sum
}
