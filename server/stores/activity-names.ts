import { chunks } from '../db/chunks.ts'
import type { Database } from '../db/port.ts'

/** Names of activities by id; ids that are none are missing. */
export async function activityNames(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const parts = await Promise.all(
    chunks([...new Set(ids)], 1, db.maxBindings).map((part) =>
      db.read.selectFrom('activity').select(['id', 'name']).where('id', 'in', part).execute(),
    ),
  )
  return new Map(parts.flat().map((row) => [row.id, row.name]))
}
