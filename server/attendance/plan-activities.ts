import type { Activity } from '../stores/activity.ts'
import type { ListEntry } from './list-entry.ts'
import { changingRow, leftRow, type PlannedRow, refusedRow } from './plan-row.ts'
import { plainText } from './sheet.ts'

/**
 * What a list of activities would do: an activity of the same name on that day gets the attendance,
 * others are added. The second row about the same activity is refused.
 */
export function planActivities(
  entries: readonly ListEntry[],
  activities: readonly Activity[],
  newId: () => string,
): readonly PlannedRow[] {
  const byName = Map.groupBy(activities, (activity) => plainText(activity.name))
  const seen = new Map<string, number>()
  return entries.map((entry) => {
    if (entry.leftOut) return leftRow(entry, entry.leftOut)
    if (entry.faults.length > 0) return refusedRow(entry, entry.faults)
    const named = byName.get(plainText(entry.name)) ?? []
    const matches = matching(named, entry)
    if (matches.length > 1) return refusedRow(entry, [nameFault(entry, 'ambiguous')])
    const [match] = matches
    const key = match?.id ?? `${plainText(entry.name)} ${entry.startsOn}`
    const first = seen.get(key)
    if (first !== undefined) return refusedRow(entry, [nameFault(entry, 'duplicate', first)])
    seen.set(key, entry.row)
    return match ? changeOf(entry, match) : additionOf(entry, named, newId)
  })
}

/** Activities that begin on that day, else those that it is a day of. */
function matching(named: readonly Activity[], { startsOn }: ListEntry): readonly Activity[] {
  const same = named.filter((activity) => activity.startsOn === startsOn)
  if (same.length > 0) return same
  return named.filter((activity) => activity.startsOn <= startsOn && startsOn <= activity.endsOn)
}

function changeOf(entry: ListEntry, { id, attendance, version }: Activity): PlannedRow {
  if (entry.attendance === null) return leftRow(entry, 'blank', id)
  if (entry.attendance === attendance) return leftRow(entry, 'same', id)
  return changingRow(entry, 'change', {
    subject: id,
    attendance: entry.attendance,
    attendanceBefore: attendance,
    versionBefore: version,
  })
}

function additionOf(entry: ListEntry, named: readonly Activity[], newId: () => string): PlannedRow {
  if (entry.newFaults.length > 0) return refusedRow(entry, entry.newFaults)
  const similar = named.map((activity) => activity.startsOn).toSorted()[0] ?? null
  const change = { subject: newId(), attendance: entry.attendance }
  return changingRow(entry, 'add', change, similar)
}

function nameFault(entry: ListEntry, code: string, of?: number) {
  const fault = { field: 'name', column: entry.nameColumn, text: entry.name, code } as const
  return of === undefined ? fault : { ...fault, of }
}
