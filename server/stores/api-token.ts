import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import type { Schema } from '../db/schema.ts'
import { StorageUnavailable } from '../db/unavailable.ts'
import type { Deps } from '../deps.ts'
import { type ApiScope, scopesAmong } from './api-scope.ts'
import { type Actor, recordAudit } from './audit.ts'
import { holdRows } from './hold-rows.ts'
import { hashToken, newToken } from './token.ts'

/** A token as it may be shown: everything but the text, which nobody has. */
export interface ApiToken {
  readonly id: string
  readonly name: string
  readonly scopes: readonly ApiScope[]
  /** Last local date on which it works; `null` without an end. */
  readonly expiresOn: string | null
  readonly createdAt: string
  readonly createdByName: string
  /** Last use, to the minute; `null` before the first. */
  readonly usedAt: string | null
  readonly revokedAt: string | null
}

export interface NewApiToken {
  readonly name: string
  readonly scopes: readonly ApiScope[]
  readonly expiresOn: string | null
}

/** Begins every token, so that one that was published by mistake is found and known for what it is. */
const PREFIX = 'manyi_'

/** 256 random bits as base64url after the prefix; nothing else is looked up. */
const TOKEN = /^manyi_[A-Za-z0-9_-]{43}$/

/** Uses are written down at most this often, so that reading hardly writes. */
const USED_EVERY_MS = 60_000

/**
 * Makes a token, with its entry in the audit.
 *
 * @returns the text, which can be had now only, beside what is stored of it; `undefined` when a
 *   living token has this name
 */
export async function addApiToken(
  deps: Pick<Deps, 'db' | 'clock' | 'newId' | 'randomBytes'>,
  actor: Actor,
  input: NewApiToken,
): Promise<{ readonly token: ApiToken; readonly text: string } | undefined> {
  const text = `${PREFIX}${newToken(deps.randomBytes)}`
  const row: Schema['api_token'] = {
    id: deps.newId(),
    token_hash: await hashToken(text),
    name: input.name,
    scopes: input.scopes.join(' '),
    expires_on: input.expiresOn,
    created_at: deps.clock().toISOString(),
    created_by: actor.id,
    created_by_name: actor.name,
    used_at: null,
    revoked_at: null,
  }
  const details = { id: row.id, scopes: input.scopes, expiresOn: input.expiresOn }
  const entry = { actor, action: 'api_token.added', subject: row.name, details }
  try {
    await deps.db.atomic([
      deps.db.write.insertInto('api_token').values(row),
      recordAudit(deps, entry),
    ])
  } catch (error) {
    if (violation(error) === 'unique') return undefined
    throw error
  }
  return { token: fromRow(row), text }
}

/** Every token, the newest first; revoked ones stay. */
export async function listApiTokens(db: Database): Promise<readonly ApiToken[]> {
  const rows = await db.read
    .selectFrom('api_token')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/**
 * The token with this text, if it works on `today`: known, not revoked, not expired.
 *
 * @param today local date
 */
export async function findApiToken(
  db: Database,
  text: string,
  today: string,
): Promise<ApiToken | undefined> {
  if (!TOKEN.test(text)) return undefined
  const row = await db.read
    .selectFrom('api_token')
    .selectAll()
    .where('token_hash', '=', await hashToken(text))
    .where('revoked_at', 'is', null)
    .where(({ or, eb }) => or([eb('expires_on', 'is', null), eb('expires_on', '>=', today)]))
    .executeTakeFirst()
  return row && fromRow(row)
}

/**
 * Writes down that a token was used, unless that was done within the last minute. Storage that is
 * short does not keep a program from reading.
 */
export async function noteApiTokenUse(
  deps: Pick<Deps, 'db' | 'clock'>,
  token: ApiToken,
): Promise<void> {
  const now = deps.clock()
  const before = new Date(now.getTime() - USED_EVERY_MS).toISOString()
  if (token.usedAt !== null && token.usedAt > before) return
  const update = deps.db.write
    .updateTable('api_token')
    .set({ used_at: now.toISOString() })
    .where('id', '=', token.id)
    .where(({ or, eb }) => or([eb('used_at', 'is', null), eb('used_at', '<=', before)]))
  try {
    await deps.db.atomic([update])
  } catch (error) {
    if (!(error instanceof StorageUnavailable)) throw error
  }
}

/**
 * Ends a token for good; one that has ended already is left as it is, without an entry.
 *
 * @returns whether it was ended now
 */
export async function revokeApiToken(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  actor: Actor,
  token: Pick<ApiToken, 'id' | 'name'>,
): Promise<boolean> {
  const entry = { actor, action: 'api_token.revoked', subject: token.name }
  const affected = await deps.db.atomic([
    holdRows(deps.db, 'api_token', [token.id]),
    recordAudit(deps, { ...entry, details: { id: token.id } }, living(deps.db, token.id)),
    revoke(deps, token.id),
  ])
  return affected.at(-1) === 1
}

function living(db: Database, id: string) {
  return db.write
    .selectFrom('api_token')
    .select('id')
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
}

function revoke(deps: Pick<Deps, 'db' | 'clock'>, id: string): Compilable {
  return deps.db.write
    .updateTable('api_token')
    .set({ revoked_at: deps.clock().toISOString() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
}

function fromRow(row: Schema['api_token']): ApiToken {
  return {
    id: row.id,
    name: row.name,
    scopes: scopesAmong(row.scopes.split(' ')),
    expiresOn: row.expires_on,
    createdAt: row.created_at,
    createdByName: row.created_by_name,
    usedAt: row.used_at,
    revokedAt: row.revoked_at,
  }
}
