import { sql } from 'kysely'
import { asInteger, asText } from '../db/cast.ts'
import type { Compilable, Database } from '../db/port.ts'
import { prepare } from '../db/prepare.ts'
import type { ResponseRow } from '../db/schema.ts'

/** What is stored of one response; place and stratum are taken from the point by the statement itself. */
export interface NewResponse {
  readonly id: string
  readonly pointCode: string
  readonly questionnaireVersion: number
  readonly channel: string
  readonly presence: number
  readonly ticketId: string | null
  readonly sessionId: string | null
  readonly deviceId: string | null
  readonly deviceSeq: number | null
  readonly batchId: string | null
  /** The respondent's answer where the point does not know its activity type. */
  readonly answeredTypeId: string | null
  readonly answeredAt: string
  readonly receivedAt: string
  readonly localDate: string
  readonly durationMs: number | null
  readonly language: string
  readonly answers: string
  readonly comment: string | null
  readonly coreSalt: string
  readonly profileSalt: string
  readonly commentSalt: string
  readonly receipt: string | null
  readonly flags: string
  /** 1: only while the point takes responses; 0: also into a closed point (operators, devices). */
  readonly onlyWhileOpen: 0 | 1
}

/** What a replay is compared with. */
export type RecordedResponse = Pick<
  ResponseRow,
  | 'id'
  | 'point_code'
  | 'questionnaire_version'
  | 'channel'
  | 'answers'
  | 'comment'
  | 'comment_salt'
  | 'receipt'
  | 'is_test'
>

const NAMES: readonly (keyof NewResponse)[] = [
  'id',
  'pointCode',
  'questionnaireVersion',
  'channel',
  'presence',
  'ticketId',
  'sessionId',
  'deviceId',
  'deviceSeq',
  'batchId',
  'answeredTypeId',
  'answeredAt',
  'receivedAt',
  'localDate',
  'durationMs',
  'language',
  'answers',
  'comment',
  'coreSalt',
  'profileSalt',
  'commentSalt',
  'receipt',
  'flags',
  'onlyWhileOpen',
]

/**
 * The one statement that records a response. It inserts nothing, instead of failing, when the id is
 * there already, the point is unknown, or it does not take responses at `receivedAt`; the affected
 * rows tell. Idempotent.
 */
export function responseInsert(db: Database): (response: NewResponse) => Compilable {
  return prepare<NewResponse>(NAMES, (value) =>
    db.write
      .insertInto('response')
      .columns(COLUMNS)
      .expression(
        db.write
          .selectFrom('point')
          .select([
            asText(value.id).as('id'),
            'point.code',
            asInteger(value.questionnaireVersion).as('questionnaire_version'),
            asText(value.channel).as('channel'),
            asInteger(value.presence).as('presence'),
            asText(value.ticketId).as('ticket_id'),
            asText(value.sessionId).as('session_id'),
            asText(value.deviceId).as('device_id'),
            asInteger(value.deviceSeq).as('device_seq'),
            asText(value.batchId).as('batch_id'),
            sql<string>`coalesce(point.activity_type_id, ${asText(value.answeredTypeId)})`.as(
              'type',
            ),
            clusterKey(value.localDate, value.answeredTypeId).as('cluster_key'),
            asText(value.answeredAt).as('answered_at'),
            asText(value.receivedAt).as('received_at'),
            asText(value.localDate).as('local_date'),
            asInteger(value.durationMs).as('duration_ms'),
            asText(value.language).as('language'),
            asText(value.answers).as('answers'),
            asText(value.comment).as('comment'),
            asText(value.coreSalt).as('core_salt'),
            asText(value.profileSalt).as('profile_salt'),
            asText(value.commentSalt).as('comment_salt'),
            asText(value.receipt).as('receipt'),
            asText(value.flags).as('flags'),
            sql<number>`case point.mode when 'test' then 1 else 0 end`.as('is_test'),
          ])
          .where('point.code', '=', asText(value.pointCode))
          .where(takesResponses(value.receivedAt, value.onlyWhileOpen)),
      )
      .onConflict((conflict) => conflict.column('id').doNothing()),
  )
}

const COLUMNS = [
  'id',
  'point_code',
  'questionnaire_version',
  'channel',
  'presence',
  'ticket_id',
  'session_id',
  'device_id',
  'device_seq',
  'batch_id',
  'activity_type_id',
  'cluster_key',
  'answered_at',
  'received_at',
  'local_date',
  'duration_ms',
  'language',
  'answers',
  'comment',
  'core_salt',
  'profile_salt',
  'comment_salt',
  'receipt',
  'flags',
  'is_test',
] as const satisfies readonly (keyof ResponseRow)[]

/** Cluster of a response: its activity, or the day at a permanent point (and the type that was answered). */
function clusterKey(localDate: string, answeredTypeId: string | null) {
  return sql<string>`case
    when point.activity_id is not null then 'a:' || point.activity_id || ':' || point.activity_type_id
    when point.activity_type_id is not null then 'p:' || point.code || ':' || ${asText(localDate)}
    else 'p:' || point.code || ':' || ${asText(localDate)} || coalesce(':' || ${asText(answeredTypeId)}, '')
  end`
}

function takesResponses(at: string, onlyWhileOpen: 0 | 1) {
  return sql<boolean>`(${asInteger(onlyWhileOpen)} = 0 or (point.closed_at is null
    and (point.opens_at is null or point.opens_at <= ${asText(at)})
    and (point.closes_at is null or point.closes_at > ${asText(at)})))`
}

/** The recorded response of an id, `undefined` when there is none. */
export async function findRecorded(
  db: Database,
  id: string,
): Promise<RecordedResponse | undefined> {
  return await db.read
    .selectFrom('response')
    .select([
      'id',
      'point_code',
      'questionnaire_version',
      'channel',
      'answers',
      'comment',
      'comment_salt',
      'receipt',
      'is_test',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
}

/**
 * Rows still without a place in the sealed order, oldest first; test responses never are. The zero
 * is written out, because a bound one would keep the engine from using the index of the tail.
 */
export async function unsealedResponses(db: Database, limit?: number): Promise<ResponseRow[]> {
  const tail = db.read
    .selectFrom('response')
    .selectAll()
    .where('seal_index', 'is', null)
    .where((eb) => eb('is_test', '=', eb.lit(0)))
    .orderBy('received_at')
    .orderBy('id')
  return await (limit === undefined ? tail : tail.limit(limit)).execute()
}

/**
 * Sealed responses in sealed order, in keyset pages: constant memory, no long-lived snapshot.
 *
 * @param size rows of a page
 */
export async function* sealedPages(
  db: Database,
  size = 2_000,
): AsyncGenerator<readonly ResponseRow[]> {
  let after = -1
  for (;;) {
    const page = await db.read
      .selectFrom('response')
      .selectAll()
      .where('seal_index', '>', after)
      .orderBy('seal_index')
      .limit(size)
      .execute()
    if (page.length === 0) return
    yield page
    after = page.at(-1)?.seal_index ?? after
  }
}

/** Days on which the responses of a part of the sealed order were answered; `to` is exclusive. */
export async function daysOfSealed(
  db: Database,
  from: number,
  to: number,
): Promise<readonly string[]> {
  const rows = await db.read
    .selectFrom('response')
    .select('local_date')
    .distinct()
    .where('seal_index', '>=', from)
    .where('seal_index', '<', to)
    .execute()
  return rows.map((row) => row.local_date)
}
