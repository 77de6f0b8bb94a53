import type { Database } from '../db/port.ts'
import { answeredDays, type TallyFilter } from '../stores/tally.ts'

/** The part of a period that has sealed answers, `undefined` when there is none. */
export async function sealedPeriod(
  db: Database,
  question: string,
  filter: Pick<TallyFilter, 'from' | 'to'>,
): Promise<{ readonly from: string; readonly to: string } | undefined> {
  const known = await answeredDays(db, question)
  if (!known) return undefined
  const from = known.first > filter.from ? known.first : filter.from
  const to = known.last < filter.to ? known.last : filter.to
  return from <= to ? { from, to } : undefined
}
