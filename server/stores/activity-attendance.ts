import { sql } from 'kysely'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import { AppError } from '../errors.ts'

export interface AttendanceChange {
  readonly id: string
  /** Version that the change was made from. */
  readonly version: number
  /** Visits, not persons. */
  readonly attendance: number
}

/**
 * Sets the attendance of activities, all of them or none.
 *
 * @param alongside statements of the same change (audit)
 * @throws AppError `edit_conflict` when somebody has changed one of them meanwhile
 */
export async function setAttendances(
  db: Database,
  changes: readonly AttendanceChange[],
  alongside: readonly Compilable[] = [],
): Promise<void> {
  try {
    await db.atomic([
      ...alongside,
      ...changes.map(({ id, version, attendance }) =>
        db.write
          .updateTable('activity')
          // NULL, which fails the list, where it is another version by now.
          .set({
            attendance,
            version: sql<number>`case when version = ${version} then version + 1 end`,
          })
          .where('id', '=', id),
      ),
    ])
  } catch (error) {
    throw violation(error) === 'not_null' ? new AppError('edit_conflict', {}) : error
  }
}
