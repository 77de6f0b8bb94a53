import type { Compilable, Database } from '../db/port.ts'

/** By table the column that names a row, and one that an update may write back as it is. */
const HELD = {
  activity: ['id', 'version'],
  activity_type: ['id', 'version'],
  api_token: ['id', 'name'],
  collecting_link: ['id', 'label'],
  comment_theme: ['id', 'version'],
  hidden_comment: ['response_id', 'reason'],
  indicator: ['id', 'version'],
  operator: ['id', 'failures'],
  point: ['code', 'version'],
  questionnaire_draft: ['id', 'version'],
  rectification: ['response_id', 'version'],
  said_done: ['id', 'version'],
  town: ['id', 'version'],
  work_calendar: ['year', 'version'],
} as const

/**
 * Statement that changes nothing and keeps every other list from some rows until its own has ended.
 * It stands first in the list of a compare-and-swap, before the audit entry that holds only while the
 * rows are as they were read: PostgreSQL runs lists side by side and lets each statement see what was
 * committed when it began, so without it two editors of one moment would both find the rows unchanged
 * and write two entries of one change.
 *
 * @param keys rows that do not exist are passed over
 */
export function holdRows(
  db: Database,
  table: keyof typeof HELD,
  keys: readonly (string | number)[],
): Compilable {
  const [key, column] = HELD[table]
  // All of these tables are written alike, so one of them stands for each.
  return db.write
    .updateTable(table as 'town')
    .set((eb) => ({ [column]: eb.ref(column as 'version') }))
    .where(key as 'id', 'in', keys as readonly string[])
}
