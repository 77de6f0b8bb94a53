import { sql } from 'kysely'
import type { Database } from '../db/port.ts'
import type { ResponseRow, Schema } from '../db/schema.ts'

/** A response with a comment, the text as it was written: whoever shows it masks it first. */
export interface CommentRow {
  readonly id: string
  readonly pointCode: string
  readonly questionnaireVersion: number
  readonly channel: string
  readonly activityTypeId: string | null
  readonly receivedAt: string
  readonly localDate: string
  readonly answers: string
  readonly comment: string
  /** `null` unless it is hidden. */
  readonly hidden: { readonly reason: string; readonly at: string; readonly by: string } | null
}

/** A place in the order of comments: day of the answer, then arrival. */
export interface CommentPlace {
  readonly localDate: string
  readonly receivedAt: string
  readonly id: string
}

const COLUMNS = [
  'response.id',
  'response.point_code',
  'response.questionnaire_version',
  'response.channel',
  'response.activity_type_id',
  'response.received_at',
  'response.local_date',
  'response.answers',
  'response.comment',
  'hidden_comment.reason',
  'hidden_comment.hidden_at',
  'hidden_comment.hidden_by',
] as const

/** What is common to every query; the literals are written out, so that the index of comments is used. */
function comments(db: Database) {
  return db.read
    .selectFrom('response')
    .leftJoin('hidden_comment', 'hidden_comment.response_id', 'response.id')
    .select(COLUMNS)
    .where('response.comment', 'is not', null)
    .where((eb) => eb('response.is_test', '=', eb.lit(0)))
}

/**
 * Comments that are not hidden, answered between two local dates, both inclusive; newest first by
 * the day of the answer, because a period is a stretch of days, and within a day by arrival.
 *
 * @param after the last one of the page before
 */
export async function visibleComments(
  db: Database,
  period: { readonly from: string; readonly to: string },
  limit: number,
  after?: CommentPlace,
): Promise<readonly CommentRow[]> {
  let query = comments(db)
    .where('response.local_date', '>=', period.from)
    .where('response.local_date', '<=', period.to)
    .where('hidden_comment.response_id', 'is', null)
  if (after) {
    const place = sql`(response.local_date, response.received_at, response.id)`
    const { localDate, receivedAt, id } = after
    query = query.where(sql<boolean>`${place} < (${localDate}, ${receivedAt}, ${id})`)
  }
  const rows = await query
    .orderBy('response.local_date', 'desc')
    .orderBy('response.received_at', 'desc')
    .orderBy('response.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

/** Hidden comments, the latest to be hidden first. */
export async function hiddenComments(db: Database, limit: number): Promise<readonly CommentRow[]> {
  const rows = await db.read
    .selectFrom('hidden_comment')
    .innerJoin('response', 'response.id', 'hidden_comment.response_id')
    .select(COLUMNS)
    .orderBy('hidden_comment.hidden_at', 'desc')
    .orderBy('hidden_comment.response_id')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

/** One comment, hidden or not; `undefined` where there is none, also on test responses. */
export async function findComment(db: Database, id: string): Promise<CommentRow | undefined> {
  const row = await comments(db).where('response.id', '=', id).executeTakeFirst()
  return row && fromRow(row)
}

type Selected = Pick<
  ResponseRow,
  | 'id'
  | 'point_code'
  | 'questionnaire_version'
  | 'channel'
  | 'activity_type_id'
  | 'received_at'
  | 'local_date'
  | 'answers'
  | 'comment'
> & { [Column in Exclude<keyof Schema['hidden_comment'], 'response_id'>]: string | null }

function fromRow(row: Selected): CommentRow {
  const { reason, hidden_at: at, hidden_by: by } = row
  return {
    id: row.id,
    pointCode: row.point_code,
    questionnaireVersion: row.questionnaire_version,
    channel: row.channel,
    activityTypeId: row.activity_type_id,
    receivedAt: row.received_at,
    localDate: row.local_date,
    answers: row.answers,
    comment: row.comment ?? '',
    hidden: reason === null || at === null || by === null ? null : { reason, at, by },
  }
}
