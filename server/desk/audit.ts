import { AuditPage } from '../../survey-ui/desk/audit-page.tsx'
import { auditPersons, readAuditPage } from '../stores/audit-log.ts'
import { auditHref, readAuditFilter, toAuditQuery } from './audit-filter.ts'
import { auditSubjects } from './audit-subjects.ts'
import type { DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'

const PAGE_SIZE = 50

export const showAudit: DeskHandler = (desk) => async (c) => {
  const { db } = desk.deps
  const { filter, hasBadFilter, after } = readAuditFilter(c)
  // One more than is shown tells whether there is another page.
  const found = await readAuditPage(db, toAuditQuery(filter), after, PAGE_SIZE + 1)
  const lines = found.slice(0, PAGE_SIZE)
  const last = lines.at(-1)
  const nameOf = await auditSubjects(db, lines, c.get('language'))
  const page = AuditPage({
    frame: await frameOf(desk, c),
    filter,
    hasBadFilter,
    persons: await auditPersons(db),
    lines: lines.map((line) => ({ ...line, subjectName: nameOf(line) })),
    olderHref: found.length > PAGE_SIZE && last ? auditHref(filter, '/desk/audit', last) : null,
    newestHref: after ? auditHref(filter, '/desk/audit') : null,
    fileHref: auditHref(filter, '/desk/audit.csv'),
  })
  return sendPage(desk, c, page, hasBadFilter ? 422 : 200)
}
