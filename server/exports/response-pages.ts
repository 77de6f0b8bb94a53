import type { Database } from '../db/port.ts'
import type { ResponseRow } from '../db/schema.ts'
import { sealedPages, unsealedResponses } from '../stores/response.ts'

/**
 * The responses answered in a period, in sealed order and then the unsealed tail, each once: the
 * tail is read first, and what the sealer takes up meanwhile is not given twice.
 */
export async function* responsePages(
  db: Database,
  period: { readonly from: string; readonly to: string },
): AsyncGenerator<readonly ResponseRow[]> {
  const within = (row: ResponseRow) => row.local_date >= period.from && row.local_date <= period.to
  const tail = new Map((await unsealedResponses(db)).map((row) => [row.id, row]))
  for await (const page of sealedPages(db)) {
    for (const row of page) tail.delete(row.id)
    const wanted = page.filter(within)
    if (wanted.length > 0) yield wanted
  }
  const rest = [...tail.values()].filter(within)
  if (rest.length > 0) yield rest
}
