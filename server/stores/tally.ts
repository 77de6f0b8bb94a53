import { sql } from 'kysely'
import { perDatabase } from '../db/per-database.ts'
import type { Compilable, Database } from '../db/port.ts'
import { prepareRows } from '../db/prepare-rows.ts'
import type { Schema } from '../db/schema.ts'

/** Increments of the tallies; `n` may be negative (a correcting entry). */
export interface TallyEntries {
  readonly cluster: readonly Schema['tally_cluster'][]
  readonly month: readonly Schema['tally_month'][]
  readonly hour: readonly Schema['tally_hour'][]
  readonly pattern: readonly Schema['tally_pattern'][]
}

/** Statements that add entries to the tallies. */
export function addToTallies(db: Database, entries: TallyEntries): Compilable[] {
  const { cluster, month, hour } = statementsOf(db)
  return [
    ...cluster(entries.cluster),
    ...month(entries.month),
    ...hour(entries.hour),
    ...addToPatterns(db, entries.pattern),
  ]
}

/** Statements that add entries to the patterns alone. */
export function addToPatterns(db: Database, entries: TallyEntries['pattern']): Compilable[] {
  return statementsOf(db).pattern(entries)
}

const statementsOf = perDatabase((db) => {
  const grown = sql<number>`excluded.n`
  const most = db.maxBindings
  return {
    cluster: prepareRows<Schema['tally_cluster']>(
      ['question', 'local_date', 'cluster_id', 'channel', 'presence', 'code', 'n'],
      (rows) =>
        db.write
          .insertInto('tally_cluster')
          .values([...rows])
          .onConflict((conflict) =>
            conflict
              .columns(['question', 'local_date', 'cluster_id', 'channel', 'presence', 'code'])
              .doUpdateSet((eb) => ({ n: eb('tally_cluster.n', '+', grown) })),
          ),
      most,
    ),
    month: prepareRows<Schema['tally_month']>(
      ['question', 'month', 'point_code', 'channel', 'respondent_group', 'code', 'n'],
      (rows) =>
        db.write
          .insertInto('tally_month')
          .values([...rows])
          .onConflict((conflict) =>
            conflict
              .columns(['question', 'month', 'point_code', 'channel', 'respondent_group', 'code'])
              .doUpdateSet((eb) => ({ n: eb('tally_month.n', '+', grown) })),
          ),
      most,
    ),
    hour: prepareRows<Schema['tally_hour']>(
      ['month', 'weekday', 'hour', 'n'],
      (rows) =>
        db.write
          .insertInto('tally_hour')
          .values([...rows])
          .onConflict((conflict) =>
            conflict
              .columns(['month', 'weekday', 'hour'])
              .doUpdateSet((eb) => ({ n: eb('tally_hour.n', '+', grown) })),
          ),
      most,
    ),
    pattern: prepareRows<Schema['tally_pattern']>(
      ['month', 'activity_type_id', 'pattern', 'n'],
      (rows) =>
        db.write
          .insertInto('tally_pattern')
          .values([...rows])
          .onConflict((conflict) =>
            conflict
              .columns(['month', 'activity_type_id', 'pattern'])
              .doUpdateSet((eb) => ({ n: eb('tally_pattern.n', '+', grown) })),
          ),
      most,
    ),
  }
})

/** Which responses a figure rests on: answered between two local dates, both inclusive. */
export interface TallyFilter {
  readonly from: string
  readonly to: string
  /** `null` is every type, also unknown ones. */
  readonly activityTypeIds: readonly string[] | null
}

/** Answers of one code in one cluster on one day. */
export interface ClusterDayCount {
  readonly localDate: string
  readonly clusterKey: string
  readonly activityTypeId: string | null
  readonly code: string
  readonly n: number
}

/** Answers to a question by day, cluster and code, sealed responses only; both dates inclusive. */
export async function answersPerClusterDay(
  db: Database,
  question: string,
  from: string,
  to: string,
): Promise<readonly ClusterDayCount[]> {
  const rows = await db.read
    .selectFrom('tally_cluster')
    .innerJoin('cluster', 'cluster.id', 'tally_cluster.cluster_id')
    .select([
      'tally_cluster.local_date',
      'cluster.cluster_key',
      'cluster.activity_type_id',
      'tally_cluster.code',
    ])
    .select((eb) => eb.fn.sum<number>('tally_cluster.n').as('n'))
    .where('tally_cluster.question', '=', question)
    .where('tally_cluster.local_date', '>=', from)
    .where('tally_cluster.local_date', '<=', to)
    .groupBy([
      'tally_cluster.local_date',
      'cluster.cluster_key',
      'cluster.activity_type_id',
      'tally_cluster.code',
    ])
    .execute()
  return rows.map((row) => ({
    localDate: row.local_date,
    clusterKey: row.cluster_key,
    activityTypeId: row.activity_type_id,
    code: row.code,
    n: Number(row.n),
  }))
}

/** First and last day with a sealed answer to a question, `undefined` when there is none. */
export async function answeredDays(
  db: Database,
  question: string,
): Promise<{ readonly first: string; readonly last: string } | undefined> {
  // Two readings of the end of an index; asked for together they would read all of it.
  const [first, last] = await Promise.all([
    answeredDay(db, question, 'asc'),
    answeredDay(db, question, 'desc'),
  ])
  return first && last ? { first, last } : undefined
}

async function answeredDay(db: Database, question: string, direction: 'asc' | 'desc') {
  const row = await db.read
    .selectFrom('tally_cluster')
    .select('local_date')
    .where('question', '=', question)
    .orderBy('local_date', direction)
    .limit(1)
    .executeTakeFirst()
  return row?.local_date
}

/** How many sealed responses a day has. */
export async function sealedOnDate(db: Database, localDate: string): Promise<number> {
  const row = await db.read
    .selectFrom('tally_cluster')
    .select((eb) => eb.fn.sum<number | null>('n').as('n'))
    .where('question', '=', 'overall')
    .where('local_date', '=', localDate)
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

/** All rows of the tallies, for `tally check`; rows that were corrected to 0 are left out. */
export async function readTallies(db: Database): Promise<TallyEntries> {
  return {
    cluster: await db.read.selectFrom('tally_cluster').selectAll().where('n', '!=', 0).execute(),
    month: await db.read.selectFrom('tally_month').selectAll().where('n', '!=', 0).execute(),
    hour: await db.read.selectFrom('tally_hour').selectAll().where('n', '!=', 0).execute(),
    pattern: await db.read.selectFrom('tally_pattern').selectAll().where('n', '!=', 0).execute(),
  }
}
