import { type SqlBool, sql } from 'kysely'
import { asText } from '../db/cast.ts'
import type { Database } from '../db/port.ts'

/** One entry of the log of operations. */
export interface AuditLine {
  readonly id: string
  readonly at: string
  readonly person: string
  readonly action: string
  readonly subject: string
  readonly details: Readonly<Record<string, unknown>>
}

/** Which entries are wanted; empty texts and `null` want all. */
export interface AuditQuery {
  readonly person: string
  /** Action codes: only these, or everything but these. */
  readonly actions: null | { readonly codes: readonly string[]; readonly are: 'in' | 'not in' }
  /** A part of the subject, as it is written. */
  readonly subject: string
  /** Instants: from the first one, before the second one. */
  readonly from: string | null
  readonly before: string | null
}

/** Place in the log: entries after it are older. */
export type AuditPlace = Pick<AuditLine, 'at' | 'id'>

/**
 * A page of the log, latest first.
 *
 * @param after the last entry of the page before; `null` for the first page
 */
export async function readAuditPage(
  db: Database,
  wanted: AuditQuery,
  after: AuditPlace | null,
  size: number,
): Promise<readonly AuditLine[]> {
  let query = db.read.selectFrom('audit').selectAll().limit(size)
  if (wanted.person !== '') query = query.where('operator_name', '=', wanted.person)
  if (wanted.actions) query = query.where(isAmong(wanted.actions))
  if (wanted.subject !== '') query = query.where(holds(wanted.subject))
  if (wanted.from !== null) query = query.where('at', '>=', wanted.from)
  if (wanted.before !== null) query = query.where('at', '<', wanted.before)
  if (after) {
    query = query
      .where('at', '<=', after.at)
      .where(({ or, and, eb }) =>
        or([eb('at', '<', after.at), and([eb('at', '=', after.at), eb('id', '<', after.id)])]),
      )
  }
  const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    person: row.operator_name,
    action: row.action,
    subject: row.subject,
    details: detailsOf(row.details),
  }))
}

/** Codes are many, and bindings few on D1: all of them are one text, in which a code stands or not. */
function isAmong({ codes, are }: NonNullable<AuditQuery['actions']>) {
  const list = asText(` ${codes.join(' ')} `)
  const left = sql<string>`replace(${list}, ' ' || action || ' ', '')`
  return are === 'in' ? sql<SqlBool>`${left} <> ${list}` : sql<SqlBool>`${left} = ${list}`
}

/** LIKE would take case and wild cards differently on every engine. */
const holds = (part: string) => sql<SqlBool>`replace(subject, ${part}, '') <> subject`

/** Everybody who is named in the log, by name. */
export async function auditPersons(db: Database): Promise<readonly string[]> {
  const rows = await db.read
    .selectFrom('audit')
    .select('operator_name')
    .groupBy('operator_name')
    .orderBy('operator_name')
    .limit(MOST_PERSONS)
    .execute()
  return rows.map((row) => row.operator_name)
}

const MOST_PERSONS = 300

/** Details as they were written; what is no object is shown as one. */
function detailsOf(text: string): AuditLine['details'] {
  try {
    const details: unknown = JSON.parse(text)
    if (typeof details === 'object' && details !== null) return { ...details }
  } catch {
    // Shown as it is, below.
  }
  return { '': text }
}
