import { sql } from 'kysely'
import { chunks } from '../db/chunks.ts'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import { AppError } from '../errors.ts'
import { activityRow, type NewActivity } from './activity.ts'
import { nextOpeningDayVersion } from './opening-day.ts'

interface Stamp {
  readonly id: string
  readonly at: string
  readonly by: string
}

/**
 * Does what a preview of activities says, all of it or nothing, and once: a second confirmation
 * fails like a conflict.
 *
 * @param added the activities of its rows with action `add`
 * @param alongside statements of the same change (audit)
 * @throws AppError `edit_conflict` when it is no preview any more, or somebody has changed one of the
 *   activities since
 */
export async function confirmActivities(
  db: Database,
  stamp: Stamp,
  added: readonly NewActivity[],
  alongside: readonly Compilable[],
): Promise<void> {
  const planned = (column: 'attendance' | 'version_before') => sql<number>`(
    select r.${sql.ref(column)} from attendance_import_row as r
    where r.import_id = ${stamp.id} and r.action = 'change' and r.subject = activity.id)`
  const changed = db.write
    .selectFrom('attendance_import_row')
    .select('subject')
    .where('import_id', '=', stamp.id)
    .where('action', '=', 'change')
  await confirm(db, [
    markImported(db, stamp),
    ...alongside,
    ...chunks(added.map(activityRow), 9, db.maxBindings).map((part) =>
      db.write.insertInto('activity').values([...part]),
    ),
    db.write
      .updateTable('activity')
      .set({
        attendance: planned('attendance'),
        version: sql<number>`case when version = ${planned('version_before')} then version + 1 end`,
      })
      .where('id', 'in', changed.$castTo<{ subject: string }>()),
  ])
}

/** The same for a preview of opening days. */
export async function confirmOpeningDays(
  db: Database,
  stamp: Stamp,
  activityTypeId: string,
  alongside: readonly Compilable[],
): Promise<void> {
  await confirm(db, [
    markImported(db, stamp),
    ...alongside,
    db.write
      .insertInto('opening_day')
      .columns(['activity_type_id', 'local_date', 'is_open', 'visits', 'version'])
      .expression(
        db.write
          .selectFrom('attendance_import_row as r')
          .select([
            sql<string>`cast(${activityTypeId} as text)`.as('activity_type_id'),
            sql<string>`r.subject`.as('local_date'),
            'r.is_open',
            'r.attendance as visits',
            sql<number>`r.version_before + 1`.as('version'),
          ])
          .where('r.import_id', '=', stamp.id)
          .where('r.action', 'in', ['add', 'change']),
      )
      .onConflict((conflict) =>
        conflict.columns(['activity_type_id', 'local_date']).doUpdateSet((eb) => ({
          is_open: eb.ref('excluded.is_open'),
          visits: eb.ref('excluded.visits'),
          version: nextOpeningDayVersion,
        })),
      ),
  ])
}

/** NULL, which fails the list, where it is no preview any more. */
function markImported(db: Database, { id, at, by }: Stamp): Compilable {
  return db.write
    .updateTable('attendance_import')
    .set({
      state: sql<'imported'>`case when state = 'pending' then 'imported' end`,
      imported_at: at,
      imported_by: by,
    })
    .where('id', '=', id)
}

async function confirm(db: Database, writes: readonly Compilable[]): Promise<void> {
  try {
    await db.atomic(writes)
  } catch (error) {
    const kind = violation(error)
    const isConflict = kind === 'not_null' || kind === 'unique'
    throw isConflict ? new AppError('edit_conflict', {}) : error
  }
}
