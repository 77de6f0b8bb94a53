import { actionText } from '../../survey-ui/desk/audit-text.ts'
import { formatInstant } from '../../survey-ui/desk/format.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import { deskMessages } from '../../survey-ui/messages/desk.ts'
import type { Database } from '../db/port.ts'
import { type AuditPlace, type AuditQuery, readAuditPage } from '../stores/audit-log.ts'
import { CSV_MARK, csvRow } from './csv.ts'

const PAGE_SIZE = 500

/**
 * The wanted entries as CSV, latest first, in keyset pages: constant memory.
 *
 * @param onEnd told once, how many entries went out and whether those were all
 */
export async function* auditCsv(
  db: Database,
  query: AuditQuery,
  language: Language,
  onEnd: (end: { readonly rows: number; readonly complete: boolean }) => Promise<void>,
): AsyncGenerator<string> {
  const text = deskMessages(language)
  const { at, person, action, what, subject, details } = text.audit
  let rows = 0
  let complete = false
  try {
    yield CSV_MARK + csvRow([at, person, action, what, subject, details])
    for (let after: AuditPlace | null = null; ; ) {
      const page: Awaited<ReturnType<typeof readAuditPage>> = await readAuditPage(
        db,
        query,
        after,
        PAGE_SIZE,
      )
      const lines = page.map((line) =>
        csvRow([
          formatInstant(line.at),
          line.person,
          line.action,
          actionText(line.action, text),
          line.subject,
          JSON.stringify(line.details),
        ]),
      )
      if (lines.length > 0) yield lines.join('')
      rows += lines.length
      after = page.at(-1) ?? null
      if (page.length < PAGE_SIZE) break
    }
    complete = true
  } finally {
    await onEnd({ rows, complete })
  }
}
