import type { Database } from '../db/port.ts'
import { findKeptMonth, keepMonth, sealedInMonth } from '../stores/kept-month.ts'
import { fromText, toText } from './summary-text.ts'

/** Longer ones are made anew each time: a row of D1 holds two million bytes. */
const LONGEST = 1_000_000

/**
 * The summary of a month from what is kept, else made and, where the month is over, kept. A true
 * summary is of exactly the sealed responses that the month has now.
 *
 * @param name with the version of its form, so that no other program takes it for its own
 * @param make from the sealed responses and their tallies only
 */
export async function keptMonth<Summary>(
  db: Database,
  name: string,
  month: string,
  make: () => Promise<Summary>,
): Promise<Summary> {
  const kept = await findKeptMonth(db, name, month)
  if (kept !== undefined) return fromText(kept) as Summary
  const sealed = await sealedInMonth(db, month)
  const made = await make()
  const summary = toText(made)
  if (sealed === 0 || summary.length > LONGEST) return made
  try {
    await db.atomic([keepMonth(db, { name, month, sealed, summary })])
  } catch {
    // It only spares the next start some work: what cannot be kept is made again then.
  }
  return made
}
