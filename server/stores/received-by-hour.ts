import { sql } from 'kysely'
import type { Database } from '../db/port.ts'

/** Responses received in an hour (UTC, 2026-05-01T08). */
export interface ReceivedHour {
  readonly hour: string
  readonly n: number
}

/** Responses of a part of the sealed order by the hour in which they were received; `to` is exclusive. */
export async function receivedByHour(
  db: Database,
  from: number,
  to: number,
): Promise<readonly ReceivedHour[]> {
  const hour = sql<string>`substr(received_at, 1, 13)`
  const rows = await db.read
    .selectFrom('response')
    .select(hour.as('hour'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('seal_index', '>=', from)
    .where('seal_index', '<', to)
    .groupBy(hour)
    .execute()
  return rows.map((row) => ({ hour: row.hour, n: Number(row.n) }))
}
