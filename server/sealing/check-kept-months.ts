import { ANSWERED_DAYS } from '../counting/count-answers.ts'
import { FLAGGED_DAYS } from '../counting/count-flagged.ts'
import { type DaySource, daysOfMonth } from '../counting/day-memo.ts'
import { fromText, toSortedText } from '../counting/summary-text.ts'
import type { Database } from '../db/port.ts'
import { findKeptMonth, trueKeptMonths } from '../stores/kept-month.ts'

const SOURCES: readonly DaySource<unknown>[] = [ANSWERED_DAYS, FLAGGED_DAYS]

/**
 * The kept summaries of months that would be used but are not what the tallies and responses come
 * to. One that stopped being true while it was checked is none.
 *
 * @returns name and month of each
 */
export async function wrongKeptMonths(db: Database): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const { name, month } of await trueKeptMonths(db)) {
    const [kind, question = ''] = name.split(' ')
    const source = SOURCES.find((one) => one.name === kind)
    if (!source) continue
    const days = await daysOfMonth(db, source, question, month)
    const kept = await findKeptMonth(db, name, month)
    if (kept === undefined) continue
    if (toSortedText(fromText(kept)) !== toSortedText(days)) wrong.push(`${name} ${month}`)
  }
  return wrong
}
