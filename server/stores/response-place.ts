import { chunks } from '../db/chunks.ts'
import type { Database } from '../db/port.ts'

/** Where and when somebody answered: point and local date of some responses, by id. */
export async function responsePlaces(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly point: string; readonly date: string }>> {
  const parts = await Promise.all(
    chunks([...new Set(ids)], 1, db.maxBindings).map((part) =>
      db.read
        .selectFrom('response')
        .innerJoin('point', 'point.code', 'response.point_code')
        .select(['response.id', 'response.local_date', 'point.name'])
        .where('response.id', 'in', [...part])
        .execute(),
    ),
  )
  return new Map(
    parts.flat().map((row) => [row.id, { point: row.name, date: row.local_date }] as const),
  )
}
