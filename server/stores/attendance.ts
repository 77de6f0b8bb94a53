import type { Database } from '../db/port.ts'

/** Attendance that is known of an activity type, in visits. */
export interface TypeAttendance {
  /** As entered for the whole year; null where nobody has. */
  readonly ofYear: number | null
  readonly activities: readonly { readonly startsOn: string; readonly attendance: number | null }[]
}

/** What is known of the attendance of every activity type in a calendar year. */
export async function attendanceOfYear(
  db: Database,
  year: string,
): Promise<ReadonlyMap<string, TypeAttendance>> {
  const [years, activities] = await Promise.all([
    db.read
      .selectFrom('activity_type_year')
      .select(['activity_type_id', 'attendance'])
      .where('year', '=', Number(year))
      .execute(),
    db.read
      .selectFrom('activity')
      .select(['activity_type_id', 'starts_on', 'attendance'])
      .where('starts_on', '>=', `${year}-01-01`)
      .where('starts_on', '<=', `${year}-12-31`)
      .execute(),
  ])
  const byType = Map.groupBy(activities, (row) => row.activity_type_id)
  const entered = new Map(years.map((row) => [row.activity_type_id, row.attendance]))
  const types = new Set([...byType.keys(), ...entered.keys()])
  return new Map(
    [...types].map((type) => [
      type,
      {
        ofYear: entered.get(type) ?? null,
        activities: (byType.get(type) ?? []).map((row) => ({
          startsOn: row.starts_on,
          attendance: row.attendance,
        })),
      },
    ]),
  )
}
