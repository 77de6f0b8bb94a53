import { sql } from 'kysely'
import { chunks } from '../db/chunks.ts'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import { AppError } from '../errors.ts'

/** What a year's report says of an activity type. */
export interface TypeYear {
  readonly activityTypeId: string
  /** `null` where it gives no number. */
  readonly sessions: number | null
  /** Visits, not persons; `null` where it gives no number. */
  readonly attendance: number | null
  readonly version: number
}

/** The figures of a year, by activity type; types without any are missing. */
export async function typeYears(
  db: Database,
  year: number,
): Promise<ReadonlyMap<string, TypeYear>> {
  const rows = await db.read
    .selectFrom('activity_type_year')
    .selectAll()
    .where('year', '=', year)
    .execute()
  return new Map(
    rows.map((row) => [
      row.activity_type_id,
      {
        activityTypeId: row.activity_type_id,
        sessions: row.sessions,
        attendance: row.attendance,
        version: row.version,
      },
    ]),
  )
}

/**
 * Stores figures of a year, all of them or none.
 *
 * @param figures each with the version it was read at, 0 for none
 * @param alongside statements of the same change (audit)
 * @throws AppError `edit_conflict` when somebody has changed one of them meanwhile
 */
export async function setTypeYears(
  db: Database,
  year: number,
  figures: readonly TypeYear[],
  alongside: readonly Compilable[] = [],
): Promise<void> {
  const rows = figures.map(({ activityTypeId, sessions, attendance, version }) => ({
    activity_type_id: activityTypeId,
    year,
    sessions,
    attendance,
    version: version + 1,
  }))
  const next = sql<number>`case
    when activity_type_year.version = excluded.version - 1 then excluded.version end`
  try {
    await db.atomic([
      ...alongside,
      ...chunks(rows, 5, db.maxBindings).map((part) =>
        db.write
          .insertInto('activity_type_year')
          .values([...part])
          .onConflict((conflict) =>
            conflict.columns(['activity_type_id', 'year']).doUpdateSet((eb) => ({
              sessions: eb.ref('excluded.sessions'),
              attendance: eb.ref('excluded.attendance'),
              version: next,
            })),
          ),
      ),
    ])
  } catch (error) {
    throw violation(error) === 'not_null' ? new AppError('edit_conflict', {}) : error
  }
}
