import { sql } from 'kysely'
import { perDatabase } from '../db/per-database.ts'
import type { Database } from '../db/port.ts'
import { readSealer } from './sealer.ts'

/** Rows are sealed about in the order in which they were received; this much they may be apart. */
export const DISORDER_MS = 60 * 60 * 1000

/** Where the sealed responses of a day begin, which stays so once it is known. */
const beginnings = perDatabase(() => new Map<string, number>())

/**
 * Responses of a day by point, sealed or not, without test ones; points with none are missing. The
 * tallies know activities and months but no points by day, so the end of the sealed order is read.
 *
 * @param localDate today in Asia/Shanghai: earlier days would read more
 * @param pointCodes at most 40
 */
export async function receivedToday(
  db: Database,
  localDate: string,
  pointCodes: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (pointCodes.length === 0) return new Map()
  const begin = await beginningOf(db, localDate)
  const here = db.read
    .selectFrom('response')
    .select('point_code')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('local_date', '=', localDate)
    .where('point_code', 'in', pointCodes)
    .groupBy('point_code')
  const sealed = here.where('seal_index', '>=', begin)
  const tail = here.where('seal_index', 'is', null).where((eb) => eb('is_test', '=', eb.lit(0)))
  const rows = await db.read
    .selectFrom(sealed.unionAll(tail).as('part'))
    .select('point_code')
    .select(sql<number>`sum(part.n)`.as('n'))
    .groupBy('point_code')
    .execute()
  return new Map(rows.map((row) => [row.point_code, Number(row.n)]))
}

async function beginningOf(db: Database, localDate: string): Promise<number> {
  const known = beginnings(db)
  const found = known.get(localDate) ?? (await firstSealedSince(db, midnight(localDate)))
  known.clear()
  known.set(localDate, found)
  return found
}

function midnight(localDate: string): string {
  return new Date(Date.parse(`${localDate}T00:00:00+08:00`) - DISORDER_MS).toISOString()
}

/** First index of a response that was received at an instant or later, by halving. */
export async function firstSealedSince(db: Database, instant: string): Promise<number> {
  let low = 0
  let high = (await readSealer(db)).sealed
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const row = await db.read
      .selectFrom('response')
      .select('received_at')
      .where('seal_index', '=', middle)
      .executeTakeFirst()
    if (row && row.received_at < instant) low = middle + 1
    else high = middle
  }
  return low
}
