import { sql } from 'kysely'
import type { Database } from '../db/port.ts'
import { DISORDER_MS, firstSealedSince } from './received-today.ts'

/** Sealed responses received since an instant, by the hour (UTC, 2026-05-01T08). */
export async function receivedSince(
  db: Database,
  since: string,
): Promise<readonly { readonly hour: string; readonly n: number }[]> {
  const hour = sql<string>`substr(received_at, 1, 13)`
  const earliest = new Date(Date.parse(since) - DISORDER_MS).toISOString()
  const rows = await db.read
    .selectFrom('response')
    .select(hour.as('hour'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('seal_index', 'is not', null)
    .where('seal_index', '>=', await firstSealedSince(db, earliest))
    .where('received_at', '>=', since)
    .groupBy(hour)
    .execute()
  return rows.map((row) => ({ hour: row.hour, n: Number(row.n) }))
}
