import type { Database } from '../db/port.ts'
import type { ResponseRow } from '../db/schema.ts'
import { unsealedResponses } from '../stores/response.ts'
import type { TallyFilter } from '../stores/tally.ts'

/** The unsealed tail of a period, of every activity type. */
export async function unsealedIn(
  db: Database,
  { from, to }: Pick<TallyFilter, 'from' | 'to'>,
): Promise<readonly ResponseRow[]> {
  const tail = await unsealedResponses(db)
  return tail.filter((row) => row.local_date >= from && row.local_date <= to)
}
