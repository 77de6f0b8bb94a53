import { sql } from 'kysely'
import type { Database } from '../db/port.ts'

/** The sealed order is read back this far for what came in lately. */
const MOST_LATELY = 200_000

/**
 * Sealed responses received since an instant, by the hour (UTC, 2026-05-01T08). The end of the
 * sealed order is looked through, at most 200,000 responses of it; sealing follows within seconds.
 *
 * @param sealed responses in the sealed order
 */
export async function receivedSince(
  db: Database,
  since: string,
  sealed: number,
): Promise<readonly { readonly hour: string; readonly n: number }[]> {
  const hour = sql<string>`substr(received_at, 1, 13)`
  const rows = await db.read
    .selectFrom('response')
    .select(hour.as('hour'))
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('seal_index', 'is not', null)
    .where('seal_index', '>=', Math.max(0, sealed - MOST_LATELY))
    .where('received_at', '>=', since)
    .groupBy(hour)
    .execute()
  return rows.map((row) => ({ hour: row.hour, n: Number(row.n) }))
}
