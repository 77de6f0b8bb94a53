import type { Deps } from '../deps.ts'
import { listActivities } from '../stores/activity.ts'
import type { AttendanceImport } from '../stores/attendance-import.ts'
import { openingDays } from '../stores/opening-day.ts'
import type { ListEntry } from './list-entry.ts'
import { planActivities } from './plan-activities.ts'
import { planDays } from './plan-days.ts'
import type { PlannedRow } from './plan-row.ts'

const EVER = ['0000-00-00', '9999-99-99'] as const

/** What the entries of a list would do now. */
export async function planList(
  deps: Pick<Deps, 'db' | 'newId'>,
  { kind, activityTypeId }: Pick<AttendanceImport, 'kind' | 'activityTypeId'>,
  entries: readonly ListEntry[],
): Promise<readonly PlannedRow[]> {
  if (kind === 'activities') {
    return planActivities(entries, await listActivities(deps.db), deps.newId)
  }
  return planDays(entries, await openingDays(deps.db, activityTypeId ?? '', ...EVER))
}
