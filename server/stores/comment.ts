import { sql } from 'kysely'
import type { Compilable, Database } from '../db/port.ts'
import type { ResponseRow, Schema } from '../db/schema.ts'
import { AppError } from '../errors.ts'

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

/** Responses whose comment is hidden; people hide them one by one, so there are few. */
export async function hiddenCommentIds(db: Database): Promise<ReadonlySet<string>> {
  const rows = await db.read.selectFrom('hidden_comment').select('response_id').execute()
  return new Set(rows.map((row) => row.response_id))
}

/**
 * Hides a comment; the text stays where it is.
 *
 * @param alongside the audit entry, written with it or not at all
 * @throws AppError `edit_conflict` when it is hidden already or there is no such comment
 */
export async function hideComment(
  db: Database,
  { id, reason, at, by }: { id: string; reason: string; at: string; by: string },
  alongside: (onlyIf: ReturnType<typeof hideable>) => Compilable,
): Promise<void> {
  const [, hidden] = await db.atomic([
    alongside(hideable(db, id)),
    db.write
      .insertInto('hidden_comment')
      .columns(['response_id', 'reason', 'hidden_at', 'hidden_by'])
      .expression(
        hideable(db, id).select([
          sql<string>`cast(${reason} as text)`.as('reason'),
          sql<string>`cast(${at} as text)`.as('hidden_at'),
          sql<string>`cast(${by} as text)`.as('hidden_by'),
        ]),
      )
      .onConflict((conflict) => conflict.column('response_id').doNothing()),
  ])
  if (hidden === 0) throw new AppError('edit_conflict', {})
}

/** A subquery that has a row while a comment is there and not hidden. */
function hideable(db: Database, id: string) {
  const hidden = db.write
    .selectFrom('hidden_comment')
    .select('reason')
    .where('response_id', '=', id)
  return db.write
    .selectFrom('response')
    .select('id as response_id')
    .where('id', '=', id)
    .where('comment', 'is not', null)
    .where((eb) => eb('is_test', '=', eb.lit(0)))
    .where(({ exists, not }) => not(exists(hidden)))
}

/**
 * Shows a hidden comment again.
 *
 * @throws AppError `edit_conflict` when it is not hidden
 */
export async function unhideComment(
  db: Database,
  id: string,
  alongside: (onlyIf: ReturnType<typeof hiddenOne>) => Compilable,
): Promise<void> {
  const [, shown] = await db.atomic([
    alongside(hiddenOne(db, id)),
    db.write.deleteFrom('hidden_comment').where('response_id', '=', id),
  ])
  if (shown === 0) throw new AppError('edit_conflict', {})
}

function hiddenOne(db: Database, id: string) {
  return db.write.selectFrom('hidden_comment').select('response_id').where('response_id', '=', id)
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
