import type { Deps } from '../deps.ts'
import { isAppError } from '../errors.ts'
import type { NewActivity } from '../stores/activity.ts'
import {
  type AttendanceImport,
  findImport,
  type ImportRow,
  importRows,
  replaceImportRows,
} from '../stores/attendance-import.ts'
import { type Actor, recordAudit } from '../stores/audit.ts'
import { confirmActivities, confirmOpeningDays } from '../stores/confirm-import.ts'
import { planList } from './plan-list.ts'
import { detailsOf, type PlannedRow, toImportRow } from './plan-row.ts'

const DAY_MS = 86_400_000

/**
 * What became of a confirmation: `changed` where something that the preview compares itself with is
 * another by now, so that there is a new preview to look at; nothing is imported then.
 */
export type Confirmed = 'imported' | 'already' | 'changed' | 'nothing' | 'expired'

/** Does what a preview says, once however often it is confirmed. */
export async function confirmList(
  deps: Deps,
  list: AttendanceImport,
  actor: Actor,
): Promise<Confirmed> {
  if (list.state !== 'pending') return 'already'
  const now = deps.clock()
  if (now.getTime() - Date.parse(list.createdAt) > DAY_MS) return 'expired'
  const rows = await importRows(deps.db, list.id)
  if (await replan(deps, list, rows)) return 'changed'
  if (!rows.some(({ action }) => action === 'add' || action === 'change')) return 'nothing'
  try {
    await apply(deps, list, rows, actor, now.toISOString())
    return 'imported'
  } catch (error) {
    if (!isAppError(error, 'edit_conflict')) throw error
    const stored = await findImport(deps.db, list.id)
    if (stored && stored.state !== 'pending') return 'already'
    await replan(deps, list, rows)
    return 'changed'
  }
}

async function apply(
  deps: Deps,
  list: AttendanceImport,
  rows: readonly ImportRow[],
  actor: Actor,
  at: string,
): Promise<void> {
  const count = (action: ImportRow['action']) => rows.filter((row) => row.action === action).length
  const details = { file: list.fileName, added: count('add'), changed: count('change') }
  const entry = { actor, action: 'attendance.imported', subject: list.id, details }
  const audit = [recordAudit(deps, entry)]
  const stamp = { id: list.id, at, by: actor.name }
  if (list.kind === 'opening_days') {
    await confirmOpeningDays(deps.db, stamp, list.activityTypeId ?? '', audit)
  } else {
    await confirmActivities(deps.db, stamp, addedActivities(rows, at), audit)
  }
}

/** Compares a preview with what is stored now; stores a new one where it differs. */
async function replan(deps: Deps, list: AttendanceImport, rows: readonly ImportRow[]) {
  const planned = await planList(
    deps,
    list,
    rows.map((row) => detailsOf(row).entry),
  )
  if (planned.every((row, index) => isSame(row, rows[index]))) return false
  await replaceImportRows(deps.db, list.id, planned.map(toImportRow))
  return true
}

/** Whether a row would do the same; a new activity gets another id each time. */
function isSame(planned: PlannedRow, row: ImportRow | undefined): boolean {
  return (
    row?.action === planned.action &&
    row.versionBefore === planned.versionBefore &&
    (row.action === 'add' || row.subject === planned.subject)
  )
}

function addedActivities(rows: readonly ImportRow[], createdAt: string): readonly NewActivity[] {
  return rows.flatMap((row) => {
    const { name, type, town, startsOn, endsOn } = detailsOf(row).entry
    if (row.action !== 'add' || row.subject === null || type === null) return []
    const { subject: id, attendance } = row
    return [
      { id, name, activityTypeId: type, townId: town, startsOn, endsOn, attendance, createdAt },
    ]
  })
}
