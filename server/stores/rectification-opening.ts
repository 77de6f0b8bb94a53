import { sql } from 'kysely'
import { asInteger, asText } from '../db/cast.ts'
import { perDatabase } from '../db/per-database.ts'
import type { Compilable, Database } from '../db/port.ts'
import { prepareRows } from '../db/prepare-rows.ts'
import type { RectificationRow, ResponseRow } from '../db/schema.ts'

/** How many responses of the sealed order have been looked at for entries. */
export async function rectificationSeen(db: Database): Promise<number> {
  const row = await db.read
    .selectFrom('rectification_progress')
    .select('seen')
    .where('id', '=', 1)
    .executeTakeFirst()
  return row?.seen ?? 0
}

export type RatedResponse = Pick<
  ResponseRow,
  | 'id'
  | 'seal_index'
  | 'local_date'
  | 'received_at'
  | 'point_code'
  | 'activity_type_id'
  | 'questionnaire_version'
  | 'answers'
>

/** A part of the sealed order, from an index on. */
export async function ratedResponses(
  db: Database,
  from: number,
  limit: number,
): Promise<readonly RatedResponse[]> {
  return await db.read
    .selectFrom('response')
    .select([
      'id',
      'seal_index',
      'local_date',
      'received_at',
      'point_code',
      'activity_type_id',
      'questionnaire_version',
      'answers',
    ])
    .where('seal_index', '>=', from)
    .orderBy('seal_index')
    .limit(limit)
    .execute()
}

/** An entry as it opens, with the edits of the work calendar that its due date rests on. */
export type OpenedEntry = Pick<
  RectificationRow,
  | 'response_id'
  | 'seal_index'
  | 'local_date'
  | 'received_on'
  | 'due_on'
  | 'level'
  | 'point_code'
  | 'activity_type_id'
> & { readonly calendar_edits: number }

const NAMES: readonly (keyof OpenedEntry)[] = [
  'response_id',
  'seal_index',
  'local_date',
  'received_on',
  'due_on',
  'level',
  'point_code',
  'activity_type_id',
  'calendar_edits',
]

/**
 * Statements that open entries and remember how far the sealed order was looked at. A response has
 * one entry however often it is met. When the work calendar was edited meanwhile, nothing is stored
 * and the same responses are looked at again.
 */
export function openEntries(
  db: Database,
  entries: readonly OpenedEntry[],
  { from, to, calendarEdits }: { from: number; to: number; calendarEdits: number },
): Compilable[] {
  const begin = db.write
    .insertInto('rectification_progress')
    .values({ id: 1, seen: 0 })
    .onConflict((conflict) => conflict.column('id').doNothing())
  const advance = db.write
    .updateTable('rectification_progress')
    .set({ seen: to })
    .where('id', '=', 1)
    .where('seen', '=', from)
    .where(isCalendar(asInteger(calendarEdits)))
  return [begin, ...insertsOf(db)(entries), advance]
}

const insertsOf = perDatabase((db) =>
  prepareRows<OpenedEntry>(
    NAMES,
    (rows) => {
      const values = sql.join(
        rows.map(
          (row) => sql`(${asText(row.response_id)}, cast(${row.seal_index} as bigint),
            ${asText(row.local_date)}, ${asText(row.received_on)}, ${asText(row.due_on)},
            ${asInteger(row.level)}, ${asText(row.point_code)}, ${asText(row.activity_type_id)},
            ${asInteger(row.calendar_edits)})`,
        ),
      )
      return db.write
        .with(`opened(${NAMES.join(', ')})` as 'opened', () => sql<OpenedEntry>`(values ${values})`)
        .insertInto('rectification')
        .columns([
          'response_id',
          'seal_index',
          'local_date',
          'received_on',
          'due_on',
          'level',
          'point_code',
          'activity_type_id',
          'state',
          'action',
          'outcome',
          'appeal',
          'version',
        ])
        .expression((eb) =>
          eb
            .selectFrom('opened')
            .select([
              'response_id',
              'seal_index',
              'local_date',
              'received_on',
              'due_on',
              'level',
              'point_code',
              'activity_type_id',
              sql<'open'>`'open'`.as('state'),
              sql<string>`''`.as('action'),
              sql<string>`''`.as('outcome'),
              sql<string>`''`.as('appeal'),
              sql<number>`1`.as('version'),
            ])
            .where(isCalendar(sql.ref('calendar_edits'))),
        )
        .onConflict((conflict) => conflict.column('response_id').doNothing())
    },
    db.maxBindings,
  ),
)

/** Whether the work calendar still has so many edits. */
function isCalendar(edits: ReturnType<typeof asInteger> | ReturnType<typeof sql.ref>) {
  return sql<boolean>`(select coalesce(sum(version), 0) from work_calendar) = ${edits}`
}
