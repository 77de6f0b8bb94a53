import type { OpeningDay } from '../stores/opening-day.ts'
import type { ListEntry } from './list-entry.ts'
import { changingRow, leftRow, type PlannedRow, refusedRow } from './plan-row.ts'

/** What an opening-day ledger would do, day by day; the second row about a day is refused. */
export function planDays(
  entries: readonly ListEntry[],
  days: readonly OpeningDay[],
): readonly PlannedRow[] {
  const byDate = new Map(days.map((day) => [day.date, day]))
  const seen = new Map<string, number>()
  return entries.map((entry) => {
    if (entry.leftOut) return leftRow(entry, entry.leftOut)
    if (entry.faults.length > 0) return refusedRow(entry, entry.faults)
    const first = seen.get(entry.startsOn)
    if (first !== undefined) {
      const place = { field: 'date', column: entry.dateColumn, text: entry.startsOn } as const
      return refusedRow(entry, [{ ...place, code: 'duplicate', of: first }])
    }
    seen.set(entry.startsOn, entry.row)
    return dayRow(entry, byDate.get(entry.startsOn))
  })
}

function dayRow(entry: ListEntry, day: OpeningDay | undefined): PlannedRow {
  const { attendance, isOpen, startsOn } = entry
  if (isOpen === null) return leftRow(entry, 'blank', startsOn)
  if (day && day.isOpen === isOpen && day.visits === attendance) {
    return leftRow(entry, 'same', startsOn)
  }
  const isNew = !day || (day.isOpen === null && day.visits === null)
  return changingRow(entry, isNew ? 'add' : 'change', {
    subject: startsOn,
    attendance,
    attendanceBefore: day?.visits ?? null,
    isOpen,
    isOpenBefore: day?.isOpen ?? null,
    versionBefore: day?.version ?? 0,
  })
}
