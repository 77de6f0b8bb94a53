import type { Database } from '../db/port.ts'
import { typeYears } from './activity-type-year.ts'

/** Visits of one activity, or of one opening day; null where nobody has counted them. */
interface AttendancePart {
  /** Local date: when the activity begins, or the day. */
  readonly date: string
  readonly visits: number | null
}

/** Attendance that is known of an activity type in a year, in visits. */
export interface TypeAttendance {
  /** As entered for the whole year; null where nobody has. */
  readonly ofYear: number | null
  /** Activities that begin in the year, and its opening days; closed days are left out. */
  readonly parts: readonly AttendancePart[]
}

/** What is known of the attendance of every activity type in a calendar year. */
export async function attendanceOfYear(
  db: Database,
  year: string,
): Promise<ReadonlyMap<string, TypeAttendance>> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const [years, activities, days] = await Promise.all([
    typeYears(db, Number(year)),
    db.read
      .selectFrom('activity')
      .select(['activity_type_id as type', 'starts_on as date', 'attendance as visits'])
      .where('starts_on', '>=', first)
      .where('starts_on', '<=', last)
      .execute(),
    db.read
      .selectFrom('opening_day')
      .select(['activity_type_id as type', 'local_date as date', 'visits'])
      .where('local_date', '>=', first)
      .where('local_date', '<=', last)
      .where((where) => where.or([where('is_open', '=', 1), where('visits', 'is not', null)]))
      .execute(),
  ])
  const parts = Map.groupBy([...activities, ...days], (row) => row.type)
  return new Map(
    [...new Set([...parts.keys(), ...years.keys()])].map((type) => [
      type,
      {
        ofYear: years.get(type)?.attendance ?? null,
        parts: (parts.get(type) ?? []).map(({ date, visits }) => ({ date, visits })),
      },
    ]),
  )
}
