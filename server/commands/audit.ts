import type { Compilable } from '../db/port.ts'
import type { Deps } from '../deps.ts'
import { type AuditDetails, recordAudit } from '../stores/audit.ts'

/** The audit entry of something done on the command line. */
export function byCommandLine(
  deps: Deps,
  action: string,
  subject: string,
  details: AuditDetails = {},
): Compilable {
  const actor = { id: null, name: '命令行 command line' }
  return recordAudit(deps, { actor, action, subject, details })
}
