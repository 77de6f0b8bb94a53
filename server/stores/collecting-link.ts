import { asText } from '../db/cast.ts'
import type { Database } from '../db/port.ts'
import type { Schema } from '../db/schema.ts'
import { StorageUnavailable } from '../db/unavailable.ts'
import type { Deps } from '../deps.ts'
import { type Actor, recordAudit } from './audit.ts'
import { holdRows } from './hold-rows.ts'
import { hashToken, newToken } from './token.ts'

/** What a link shows: the code of one point, or every code of one activity. */
export type CollectingPlace =
  | { readonly pointCode: string; readonly activityId: null }
  | { readonly pointCode: null; readonly activityId: string }

export type NewCollectingLink = CollectingPlace & {
  readonly label: string
  /** Last local date on which it works. */
  readonly expiresOn: string
  /** Days from the first one on which it is opened; `null` without such a limit. */
  readonly mostDays: number | null
}

/** A link as it may be shown: everything but its address, which nobody has. */
export type CollectingLink = NewCollectingLink & {
  readonly id: string
  readonly createdAt: string
  readonly createdByName: string
  /** Local dates; `null` before it was opened. */
  readonly firstOpenedOn: string | null
  readonly lastOpenedOn: string | null
  readonly revokedAt: string | null
}

/** 256 random bits as base64url; nothing else is looked up. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/**
 * Makes a link, with its entry in the audit.
 *
 * @returns the token of its address, which can be had now only
 */
export async function addCollectingLink(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'randomBytes'>,
  actor: Actor,
  input: NewCollectingLink,
): Promise<{ readonly id: string; readonly token: string }> {
  const token = newToken(deps.randomBytes)
  const { label, pointCode, activityId, expiresOn, mostDays } = input
  const row: Schema['collecting_link'] = {
    id: deps.newId(),
    token_hash: await hashToken(token),
    label,
    point_code: pointCode,
    activity_id: activityId,
    expires_on: expiresOn,
    most_days: mostDays,
    first_opened_on: null,
    last_opened_on: null,
    created_at: deps.clock().toISOString(),
    created_by: actor.id,
    created_by_name: actor.name,
    revoked_at: null,
  }
  const place = pointCode === null ? { activity: activityId } : { point: pointCode }
  const details = { id: row.id, ...place, expiresOn, mostDays }
  await deps.db.atomic([
    deps.db.write.insertInto('collecting_link').values(row),
    recordAudit(deps, { actor, action: 'collecting_link.added', subject: label, details }),
  ])
  return { id: row.id, token }
}

/** Every link, the newest first; revoked ones stay. */
export async function listCollectingLinks(db: Database): Promise<readonly CollectingLink[]> {
  const rows = await db.read
    .selectFrom('collecting_link')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** The link of a token, whether it works or not; `undefined` when there is none. */
export async function findCollectingLink(
  db: Database,
  token: string,
): Promise<CollectingLink | undefined> {
  if (!TOKEN.test(token)) return undefined
  const row = await db.read
    .selectFrom('collecting_link')
    .selectAll()
    .where('token_hash', '=', await hashToken(token))
    .executeTakeFirst()
  return row && fromRow(row)
}

/**
 * Notes that a link was opened on a day, once a day. Storage that is short keeps nobody from it.
 *
 * @param today local date
 */
export async function noteOpening(
  db: Database,
  link: CollectingLink,
  today: string,
): Promise<void> {
  if (link.lastOpenedOn === today) return
  const update = db.write
    .updateTable('collecting_link')
    .set((eb) => ({
      first_opened_on: eb.fn.coalesce('first_opened_on', asText(today)),
      last_opened_on: today,
    }))
    .where('id', '=', link.id)
  try {
    await db.atomic([update])
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
  }
}

/** Ends a link for good; one that has ended so already is left as it is, without an entry. */
export async function revokeCollectingLink(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  link: Pick<CollectingLink, 'id' | 'label'>,
): Promise<void> {
  const { db } = deps
  const living = db.write
    .selectFrom('collecting_link')
    .select('id')
    .where('id', '=', link.id)
    .where('revoked_at', 'is', null)
  const details = { id: link.id }
  const entry = { actor, action: 'collecting_link.revoked', subject: link.label, details }
  await db.atomic([
    holdRows(db, 'collecting_link', [link.id]),
    recordAudit(deps, entry, living),
    db.write
      .updateTable('collecting_link')
      .set({ revoked_at: deps.clock().toISOString() })
      .where('id', 'in', living),
  ])
}

function fromRow(row: Schema['collecting_link']): CollectingLink {
  const place =
    row.point_code === null
      ? { pointCode: null, activityId: row.activity_id ?? '' }
      : { pointCode: row.point_code, activityId: null }
  return {
    ...place,
    id: row.id,
    label: row.label,
    expiresOn: row.expires_on,
    mostDays: row.most_days,
    firstOpenedOn: row.first_opened_on,
    lastOpenedOn: row.last_opened_on,
    createdAt: row.created_at,
    createdByName: row.created_by_name,
    revokedAt: row.revoked_at,
  }
}
