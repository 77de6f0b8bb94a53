import { sql } from 'kysely'
import type { Database } from '../db/port.ts'

/** Entries by the month in which their rating came in. */
export interface RectificationMonth {
  /** 2026-05 */
  readonly month: string
  readonly opened: number
  readonly closedInTime: number
  readonly closedLate: number
  /** Not closed, overdue ones included. */
  readonly unfinished: number
  readonly overdue: number
  /** Of the closed ones, those whose appeal was accepted. */
  readonly appealAccepted: number
}

/**
 * Counts the entries of a period by month, from an index alone.
 *
 * @param today an unfinished entry that was due before is overdue
 */
export async function rectificationMonths(
  db: Database,
  { from, to }: { readonly from: string; readonly to: string },
  today: string,
): Promise<readonly RectificationMonth[]> {
  const month = sql<string>`substr(received_on, 1, 7)`
  const count = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`sum(case when ${condition} then 1 else 0 end)`
  const rows = await db.read
    .selectFrom('rectification')
    .select([
      month.as('month'),
      sql<number>`count(*)`.as('opened'),
      count(sql`closed_on <= due_on`).as('in_time'),
      count(sql`closed_on > due_on`).as('late'),
      count(sql`closed_on is null`).as('unfinished'),
      count(sql`closed_on is null and due_on < cast(${today} as text)`).as('overdue'),
      count(sql`state = 'appeal_accepted'`).as('accepted'),
    ])
    .where('received_on', '>=', from)
    .where('received_on', '<=', to)
    .groupBy(month)
    .orderBy(month)
    .execute()
  return rows.map((row) => ({
    month: row.month,
    opened: Number(row.opened),
    closedInTime: Number(row.in_time),
    closedLate: Number(row.late),
    unfinished: Number(row.unfinished),
    overdue: Number(row.overdue),
    appealAccepted: Number(row.accepted),
  }))
}

/** The month of the first entry, `undefined` while there is none. */
export async function firstRectificationMonth(db: Database): Promise<string | undefined> {
  const row = await db.read
    .selectFrom('rectification')
    .select('received_on')
    .orderBy('received_on')
    .limit(1)
    .executeTakeFirst()
  return row?.received_on.slice(0, 7)
}
