import { actionText } from '../../survey-ui/desk/audit-text.ts'
import { formatInstant } from '../../survey-ui/desk/format.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import type { Database } from '../db/port.ts'
import { type AuditPlace, type AuditQuery, readAuditPage } from '../stores/audit-log.ts'
import type { CsvRows } from './send-csv.ts'

const PAGE_SIZE = 500

/** The wanted entries as a table, latest first, in keyset pages: constant memory. */
export async function* auditCsv(
  db: Database,
  query: AuditQuery,
  language: Language,
): AsyncGenerator<CsvRows> {
  const text = deskMessages(language)
  const { at, person, action, what, subject, details } = text.audit
  yield [[at, person, action, what, subject, details]]
  for (let after: AuditPlace | null = null; ; ) {
    const page: Awaited<ReturnType<typeof readAuditPage>> = await readAuditPage(
      db,
      query,
      after,
      PAGE_SIZE,
    )
    if (page.length > 0) {
      yield page.map((line) => [
        formatInstant(line.at),
        line.person,
        line.action,
        actionText(line.action, text),
        line.subject,
        JSON.stringify(line.details),
      ])
    }
    after = page.at(-1) ?? null
    if (page.length < PAGE_SIZE) return
  }
}
