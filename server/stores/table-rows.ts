import { sql } from 'kysely'
import { chunks } from '../db/chunks.ts'
import type { Compilable, Database } from '../db/port.ts'
import type { Schema } from '../db/schema.ts'

type TableName = Exclude<keyof Schema, 'migration'>
export type Row = Readonly<Record<string, string | number | null>>

export interface Table {
  readonly name: TableName
  /** Columns of the primary key, in its order. */
  readonly key: readonly string[]
}

/** Every table with its primary key, each after the tables it refers to. */
export const TABLES: readonly Table[] = [
  { name: 'setting', key: ['name'] },
  { name: 'town', key: ['id'] },
  { name: 'activity_type', key: ['id'] },
  { name: 'activity_type_year', key: ['activity_type_id', 'year'] },
  { name: 'opening_day', key: ['activity_type_id', 'local_date'] },
  { name: 'attendance_import', key: ['id'] },
  { name: 'attendance_import_row', key: ['import_id', 'position'] },
  { name: 'activity', key: ['id'] },
  { name: 'point', key: ['code'] },
  { name: 'questionnaire_version', key: ['version'] },
  { name: 'questionnaire_draft', key: ['id'] },
  { name: 'response', key: ['id'] },
  { name: 'hidden_comment', key: ['response_id'] },
  { name: 'comment_theme', key: ['id'] },
  { name: 'work_calendar', key: ['year'] },
  { name: 'cluster', key: ['id'] },
  { name: 'sealer', key: ['id'] },
  { name: 'leaf', key: ['leaf_index'] },
  {
    name: 'tally_cluster',
    key: ['question', 'local_date', 'cluster_id', 'channel', 'presence', 'code'],
  },
  {
    name: 'tally_month',
    key: ['question', 'month', 'point_code', 'channel', 'respondent_group', 'code'],
  },
  { name: 'tally_hour', key: ['month', 'weekday', 'hour'] },
  { name: 'tally_pattern', key: ['month', 'activity_type_id', 'pattern'] },
  { name: 'kept_month', key: ['name', 'month'] },
  { name: 'point_opening', key: ['point_code', 'local_date'] },
  { name: 'unknown_code', key: ['local_date', 'code'] },
  { name: 'indicator_definition', key: ['id', 'version'] },
  { name: 'indicator', key: ['id'] },
  { name: 'indicator_remark', key: ['indicator_id', 'period_from', 'period_to', 'version'] },
  { name: 'operator', key: ['id'] },
  { name: 'rectification', key: ['response_id'] },
  { name: 'rectification_progress', key: ['id'] },
  { name: 'invitation', key: ['token_hash'] },
  { name: 'operator_session', key: ['token_hash'] },
  { name: 'known_browser', key: ['token_hash'] },
  { name: 'api_token', key: ['id'] },
  { name: 'collecting_link', key: ['id'] },
  { name: 'said_done', key: ['id'] },
  { name: 'audit', key: ['id'] },
]

/** Tables differ in their columns only, which this module never looks at. */
const anyTable = (table: Table) => table.name as 'setting'

/**
 * All rows of a table in the order of its key, in pages: constant memory, no long-lived snapshot.
 *
 * @param size rows of a page
 */
export async function* tablePages(
  db: Database,
  table: Table,
  size: number,
): AsyncGenerator<readonly Row[]> {
  let after: readonly (string | number | null)[] | undefined
  for (;;) {
    let query = db.read.selectFrom(anyTable(table)).selectAll().limit(size)
    for (const column of table.key) query = query.orderBy(column as 'name')
    if (after) {
      const key = sql.join(table.key.map((column) => sql.ref(column)))
      query = query.where(sql<boolean>`(${key}) > (${sql.join(after)})`)
    }
    const rows: readonly Row[] = (await query.execute()) as unknown as readonly Row[]
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (!last || rows.length < size) return
    after = table.key.map((column) => last[column] ?? null)
  }
}

/** Statements that add rows as they are. */
export function insertRows(db: Database, table: Table, rows: readonly Row[]): Compilable[] {
  const columns = Object.keys(rows[0] ?? {}).length
  return chunks(rows, columns, db.maxBindings).map((part) =>
    db.write.insertInto(anyTable(table)).values(part as never),
  )
}

/** Statements that empty all tables. */
export function emptyTables(db: Database): Compilable[] {
  return TABLES.toReversed().map((table) => db.write.deleteFrom(anyTable(table)))
}

export async function countRows(db: Database, table: Table): Promise<number> {
  const row = await db.read
    .selectFrom(anyTable(table))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}
