import type { Expression } from 'kysely'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import { AppError } from '../errors.ts'
import { holdRows } from './hold-rows.ts'
import { UNFINISHED } from './rectification.ts'

/** How a year differs from five working days a week, as somebody has stored it: local dates. */
export interface StoredCalendar {
  readonly year: number
  readonly daysOff: readonly string[]
  readonly workdays: readonly string[]
  readonly version: number
}

/** Years whose holidays somebody has edited. */
export async function storedCalendars(db: Database): Promise<readonly StoredCalendar[]> {
  const rows = await db.read.selectFrom('work_calendar').selectAll().orderBy('year').execute()
  return rows.map((row) => ({
    year: row.year,
    daysOff: row.days_off.split(' ').filter((date) => date !== ''),
    workdays: row.workdays.split(' ').filter((date) => date !== ''),
    version: row.version,
  }))
}

/**
 * Stores the next version of a year.
 *
 * @param calendar `version` is the one that was read, 0 for a year that is not stored yet
 * @param alongside the audit entry, written with it or not at all
 * @throws AppError `edit_conflict` when another version was stored meanwhile
 */
export async function saveCalendar(
  db: Database,
  calendar: StoredCalendar,
  alongside: (onlyIf?: Expression<unknown>) => Compilable,
): Promise<void> {
  const { year, version } = calendar
  const row = {
    year,
    days_off: calendar.daysOff.join(' '),
    workdays: calendar.workdays.join(' '),
    version: version + 1,
  }
  const read = db.write
    .selectFrom('work_calendar')
    .select('year')
    .where('year', '=', year)
    .where('version', '=', version)
  const update = db.write
    .updateTable('work_calendar')
    .set(row)
    .where('year', '=', year)
    .where('version', '=', version)
  try {
    const affected = await db.atomic(
      version === 0
        ? [alongside(), db.write.insertInto('work_calendar').values(row)]
        : [holdRows(db, 'work_calendar', [year]), alongside(read), update],
    )
    if (affected.at(-1) === 0) throw new AppError('edit_conflict', {})
  } catch (error) {
    throw violation(error) === 'unique' ? new AppError('edit_conflict', {}) : error
  }
}

/** Days on which ratings came in whose entries are unfinished, between two local dates, both inclusive. */
export async function unfinishedDays(
  db: Database,
  from: string,
  to: string,
): Promise<readonly { readonly receivedOn: string; readonly dueOn: string }[]> {
  const rows = await db.read
    .selectFrom('rectification')
    .select(['received_on', 'due_on'])
    .distinct()
    .where('received_on', '>=', from)
    .where('received_on', '<=', to)
    .where('state', 'in', UNFINISHED)
    .execute()
  return rows.map((row) => ({ receivedOn: row.received_on, dueOn: row.due_on }))
}

/** Statement that moves the due date of the unfinished entries of a day. */
export function moveDueDate(db: Database, receivedOn: string, dueOn: string): Compilable {
  return db.write
    .updateTable('rectification')
    .set({ due_on: dueOn })
    .where('received_on', '=', receivedOn)
    .where('state', 'in', [...UNFINISHED])
}
