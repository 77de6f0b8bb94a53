import { AppError } from '../errors.ts'
import { auditCsv } from '../exports/audit-csv.ts'
import { toStream } from '../exports/to-stream.ts'
import { localTime } from '../local-time.ts'
import { recordAudit } from '../stores/audit.ts'
import { attachment } from './attachment.ts'
import { readAuditFilter, toAuditQuery } from './audit-filter.ts'
import { actorOf, type DeskHandler } from './context.ts'

/** The entries that the log shows, all pages of them; the download is an entry itself. */
export const downloadAudit: DeskHandler =
  ({ deps }) =>
  (c) => {
    const { filter, hasBadFilter } = readAuditFilter(c)
    if (hasBadFilter) throw new AppError('not_found', {})
    const actor = actorOf(c)
    const lines = auditCsv(deps.db, toAuditQuery(filter), c.get('language'), async (end) => {
      const entry = { actor, action: 'export.audit', subject: 'audit.csv' }
      await deps.db.atomic([recordAudit(deps, { ...entry, details: { ...filter, ...end } })])
    })
    const name = `manyi-audit-${localTime(deps.clock()).date}.csv`
    return c.body(toStream(lines), 200, attachment(name))
  }
