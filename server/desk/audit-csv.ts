import { AppError } from '../errors.ts'
import { auditCsv } from '../exports/audit-csv.ts'
import { sendCsv } from '../exports/send-csv.ts'
import { localTime } from '../local-time.ts'
import { readAuditFilter, toAuditQuery } from './audit-filter.ts'
import { actorOf, type DeskHandler } from './context.ts'

/** The entries that the log shows, all pages of them; the download is an entry itself. */
export const downloadAudit: DeskHandler =
  ({ deps }) =>
  async (c) => {
    const { filter, hasBadFilter } = readAuditFilter(c)
    if (hasBadFilter) throw new AppError('not_found', {})
    const action = 'export.audit'
    const entry = { actor: actorOf(c), action, subject: 'audit.csv', details: { ...filter } }
    const rows = auditCsv(deps.db, toAuditQuery(filter), c.get('language'))
    const name = `manyi-audit-${localTime(deps.clock()).date}`
    return await sendCsv(c, deps, { name, rows, entry })
  }
