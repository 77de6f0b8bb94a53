import type { Expression } from 'kysely'
import type { Compilable } from '../db/port.ts'
import type { Deps } from '../deps.ts'
import { type Actor, type AuditDetails, recordAudit } from '../stores/audit.ts'

/** Who acts where nobody has signed in. */
export const COMMAND_LINE: Actor = { id: null, name: '命令行 command line' }

/** The audit entry of something done on the command line. */
export function byCommandLine(
  deps: Deps,
  action: string,
  subject: string,
  details: AuditDetails = {},
  onlyIf?: Expression<unknown>,
): Compilable {
  return recordAudit(deps, { actor: COMMAND_LINE, action, subject, details }, onlyIf)
}
