import { sql } from 'kysely'
import type { Database } from '../db/port.ts'
import type { RectificationRow } from '../db/schema.ts'

export type RectificationState = RectificationRow['state']

/** Entries that somebody still has to do something about. */
export const UNFINISHED: readonly RectificationState[] = ['open', 'in_hand']

/** The follow-up of one bad rating. Dates are local. */
export interface Rectification {
  readonly responseId: string
  readonly sealIndex: number
  readonly localDate: string
  readonly receivedOn: string
  readonly dueOn: string
  readonly level: '1' | '2'
  readonly pointCode: string
  readonly activityTypeId: string | null
  readonly ownerId: string | null
  readonly state: RectificationState
  readonly action: string
  readonly outcome: string
  readonly appeal: string
  readonly closedOn: string | null
  readonly version: number
}

/** A place in the order of entries: due date, then the sealed order. */
export interface RectificationPlace {
  readonly dueOn: string
  readonly sealIndex: number
}

export interface RectificationQuery {
  readonly state: RectificationState
  /** `undefined` for any, `null` for nobody. */
  readonly ownerId?: string | null | undefined
  /** Only entries that were due before this local date. */
  readonly dueBefore?: string | undefined
  readonly after?: RectificationPlace | undefined
  readonly limit: number
}

/** Entries of one state, the most urgent first. */
export async function listRectifications(
  db: Database,
  { state, ownerId, dueBefore, after, limit }: RectificationQuery,
): Promise<readonly Rectification[]> {
  let query = db.read.selectFrom('rectification').selectAll().where('state', '=', state)
  if (ownerId === null) query = query.where('owner_id', 'is', null)
  else if (ownerId !== undefined) query = query.where('owner_id', '=', ownerId)
  if (dueBefore !== undefined) query = query.where('due_on', '<', dueBefore)
  if (after) {
    const place = sql`(due_on, seal_index)`
    query = query.where(sql<boolean>`${place} > (${after.dueOn}, ${after.sealIndex})`)
  }
  const rows = await query.orderBy('due_on').orderBy('seal_index').limit(limit).execute()
  return rows.map(fromRow)
}

/**
 * Entries whose rating came in on one of these local dates, the most urgent first. An index that
 * begins with the day, and is only taken when days are named one by one, says first when those are
 * due that are wanted, so that not all of a month are read and sorted.
 *
 * @param days at most those of a month
 */
export async function receivedRectifications(
  db: Database,
  days: readonly string[],
  states: readonly RectificationState[],
  limit: number,
): Promise<readonly Rectification[]> {
  const received = db.read
    .selectFrom('rectification')
    .where('received_on', 'in', days)
    .where('state', 'in', states)
  const due = await received
    .select('due_on')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .groupBy('due_on')
    .orderBy('due_on')
    .limit(limit)
    .execute()
  let n = 0
  const wanted = due.filter((row) => {
    const isWanted = n < limit
    n += Number(row.n)
    return isWanted
  })
  if (wanted.length === 0) return []
  const dates = wanted.map((row) => row.due_on)
  const rows = await received
    .selectAll()
    .where('due_on', 'in', dates)
    .orderBy('due_on')
    .orderBy('seal_index')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

/** The entry of a response, `undefined` when it has none. */
export async function findRectification(
  db: Database,
  responseId: string,
): Promise<Rectification | undefined> {
  const row = await db.read
    .selectFrom('rectification')
    .selectAll()
    .where('response_id', '=', responseId)
    .executeTakeFirst()
  return row && fromRow(row)
}

function fromRow(row: RectificationRow): Rectification {
  return {
    responseId: row.response_id,
    sealIndex: row.seal_index,
    localDate: row.local_date,
    receivedOn: row.received_on,
    dueOn: row.due_on,
    level: row.level === 1 ? '1' : '2',
    pointCode: row.point_code,
    activityTypeId: row.activity_type_id,
    ownerId: row.owner_id,
    state: row.state,
    action: row.action,
    outcome: row.outcome,
    appeal: row.appeal,
    closedOn: row.closed_on,
    version: row.version,
  }
}
