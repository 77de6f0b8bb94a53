import { sql } from 'kysely'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import { AppError } from '../errors.ts'
import type { AttendanceImport } from './attendance-import.ts'

/**
 * Takes a confirmed import back, once: what nobody has changed since gets its former value, and
 * activities that it added are deleted where they have no code yet. The rows say which were taken
 * back (`undone`); the others stay as they are.
 *
 * @param alongside statements of the same change (audit)
 * @throws AppError `edit_conflict` when it was taken back already
 */
export async function undoImport(
  db: Database,
  { id, kind, activityTypeId }: AttendanceImport,
  { at, by }: { readonly at: string; readonly by: string },
  alongside: readonly Compilable[],
): Promise<void> {
  const marked = db.write
    .updateTable('attendance_import')
    .set({
      // NULL, which fails the list, where it is not imported.
      state: sql<'undone'>`case when state = 'imported' then 'undone' end`,
      undone_at: at,
      undone_by: by,
    })
    .where('id', '=', id)
  const changes = kind === 'activities' ? activities(db, id) : openingDays(db, id, activityTypeId)
  try {
    await db.atomic([marked, ...alongside, ...changes])
  } catch (error) {
    throw violation(error) === 'not_null' ? new AppError('edit_conflict', {}) : error
  }
}

/** Rows are marked first; what is marked is then taken back. */
function activities(db: Database, id: string): readonly Compilable[] {
  const rows = db.write.updateTable('attendance_import_row').set({ undone: 1 })
  return [
    rows
      .where('import_id', '=', id)
      .where('action', '=', 'change')
      .where(
        sql<boolean>`exists (select 1 from activity
          where activity.id = attendance_import_row.subject
          and activity.version = attendance_import_row.version_before + 1)`,
      ),
    rows
      .where('import_id', '=', id)
      .where('action', '=', 'add')
      .where(
        sql<boolean>`exists (select 1 from activity
          where activity.id = attendance_import_row.subject and activity.version = 1)
          and not exists (select 1 from point
          where point.activity_id = attendance_import_row.subject)`,
      ),
    db.write
      .updateTable('activity')
      .set({
        attendance: sql<number | null>`(select r.attendance_before from attendance_import_row as r
          where r.import_id = ${id} and r.undone = 1 and r.action = 'change'
          and r.subject = activity.id)`,
        version: sql<number>`version + 1`,
      })
      .where(undoneSubject(db, id, 'change')),
    db.write.deleteFrom('activity').where(undoneSubject(db, id, 'add')),
  ]
}

function undoneSubject(db: Database, id: string, action: 'add' | 'change') {
  const subjects = db.write
    .selectFrom('attendance_import_row')
    .select('subject')
    .where('import_id', '=', id)
    .where('undone', '=', 1)
    .where('action', '=', action)
  return sql<boolean>`activity.id in ${subjects}`
}

/** Days are never deleted: their versions go on. */
function openingDays(db: Database, id: string, type: string | null): readonly Compilable[] {
  const before = (column: 'attendance_before' | 'is_open_before') => sql<number | null>`(
    select r.${sql.ref(column)} from attendance_import_row as r
    where r.import_id = ${id} and r.undone = 1 and r.subject = opening_day.local_date)`
  return [
    db.write
      .updateTable('attendance_import_row')
      .set({ undone: 1 })
      .where('import_id', '=', id)
      .where('action', 'in', ['add', 'change'])
      .where(
        sql<boolean>`exists (select 1 from opening_day
          where opening_day.activity_type_id = ${type}
          and opening_day.local_date = attendance_import_row.subject
          and opening_day.version = attendance_import_row.version_before + 1)`,
      ),
    db.write
      .updateTable('opening_day')
      .set({
        visits: before('attendance_before'),
        is_open: before('is_open_before'),
        version: sql<number>`version + 1`,
      })
      .where('activity_type_id', '=', type ?? '')
      .where(
        sql<boolean>`local_date in (select r.subject from attendance_import_row as r
          where r.import_id = ${id} and r.undone = 1)`,
      ),
  ]
}
