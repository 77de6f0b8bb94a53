import type { Deps } from '../deps.ts'
import { isAppError } from '../errors.ts'
import type { AttendanceImport } from '../stores/attendance-import.ts'
import { type Actor, recordAudit } from '../stores/audit.ts'
import { undoImport } from '../stores/undo-import.ts'

/**
 * Takes an import back as far as nobody has changed its rows since; they say which were.
 *
 * @returns whether it was done now; not where somebody has done it before, or it never counted
 */
export async function undoList(deps: Deps, list: AttendanceImport, actor: Actor): Promise<boolean> {
  const stamp = { at: deps.clock().toISOString(), by: actor.name }
  const details = { file: list.fileName }
  const entry = { actor, action: 'attendance.import_undone', subject: list.id, details }
  try {
    await undoImport(deps.db, list, stamp, [recordAudit(deps, entry)])
    return true
  } catch (error) {
    if (isAppError(error, 'edit_conflict')) return false
    throw error
  }
}
