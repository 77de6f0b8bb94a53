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
 * Counts the entries of a period by month. The index is read in its own order and added up by day,
 * which spares the engine a sort of every entry.
 *
 * @param today an unfinished entry that was due before is overdue
 */
export async function rectificationMonths(
  db: Database,
  { from, to }: { readonly from: string; readonly to: string },
  today: string,
): Promise<readonly RectificationMonth[]> {
  const count = (condition: ReturnType<typeof sql<boolean>>) =>
    sql<number>`sum(case when ${condition} then 1 else 0 end)`
  const days = await db.read
    .selectFrom('rectification')
    .select('received_on')
    .select([
      sql<number>`count(*)`.as('opened'),
      count(sql`closed_on <= due_on`).as('in_time'),
      count(sql`closed_on > due_on`).as('late'),
      count(sql`closed_on is null`).as('unfinished'),
      count(sql`closed_on is null and due_on < cast(${today} as text)`).as('overdue'),
      count(sql`state = 'appeal_accepted'`).as('accepted'),
    ])
    .where('received_on', '>=', from)
    .where('received_on', '<=', to)
    .groupBy('received_on')
    .orderBy('received_on')
    .execute()
  const months = Map.groupBy(days, (day) => day.received_on.slice(0, 7))
  return [...months].map(([month, list]) => {
    const sum = (name: Exclude<keyof (typeof days)[number], 'received_on'>) =>
      list.reduce((total, day) => total + Number(day[name]), 0)
    return {
      month,
      opened: sum('opened'),
      closedInTime: sum('in_time'),
      closedLate: sum('late'),
      unfinished: sum('unfinished'),
      overdue: sum('overdue'),
      appealAccepted: sum('accepted'),
    }
  })
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
