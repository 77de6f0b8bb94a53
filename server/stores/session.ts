import type { Compilable, Database } from '../db/port.ts'
import type { Deps } from '../deps.ts'
import { type Operator, operatorFromRow } from './operator.ts'
import { hashToken } from './token.ts'

/** A session ends after half an hour without a request, and after twelve hours in any case. */
const SESSION_IDLE_MS = 30 * 60_000
const SESSION_LONGEST_MS = 12 * 3_600_000

/** A session is marked as seen at most this often, so that reading pages hardly writes. */
const SEEN_EVERY_MS = 60_000

/** A session that is alive, with the operator as they are now. */
export interface Session {
  readonly tokenHash: string
  readonly operator: Operator
  readonly seenAt: string
}

export interface NewSession {
  readonly tokenHash: string
  readonly operatorId: string
}

/** Builds the statements that open a session and clear away those that are over. */
export function openSession(deps: Pick<Deps, 'db' | 'clock'>, session: NewSession): Compilable[] {
  const now = deps.clock()
  const { write } = deps.db
  return [
    write.deleteFrom('operator_session').where('created_at', '<=', before(now, SESSION_LONGEST_MS)),
    write.deleteFrom('operator_session').where('seen_at', '<=', before(now, SESSION_IDLE_MS)),
    write.insertInto('operator_session').values({
      token_hash: session.tokenHash,
      operator_id: session.operatorId,
      created_at: now.toISOString(),
      seen_at: now.toISOString(),
    }),
    seen(deps, session.operatorId),
  ]
}

/** The living session behind a token hash; a disabled operator has none. */
export async function findSession(
  deps: Pick<Deps, 'db' | 'clock'>,
  tokenHash: string,
): Promise<Session | undefined> {
  const now = deps.clock()
  const row = await deps.db.read
    .selectFrom('operator_session')
    .innerJoin('operator', 'operator.id', 'operator_session.operator_id')
    .selectAll('operator')
    .select('operator_session.seen_at as session_seen_at')
    .where('operator_session.token_hash', '=', tokenHash)
    .where('operator_session.created_at', '>', before(now, SESSION_LONGEST_MS))
    .where('operator_session.seen_at', '>', before(now, SESSION_IDLE_MS))
    .where('operator.disabled_at', 'is', null)
    .executeTakeFirst()
  return row && { tokenHash, operator: operatorFromRow(row), seenAt: row.session_seen_at }
}

/** Marks a session as seen, unless that was done within the last minute. */
export async function touchSession(
  deps: Pick<Deps, 'db' | 'clock'>,
  session: Session,
): Promise<void> {
  const now = deps.clock()
  if (session.seenAt > before(now, SEEN_EVERY_MS)) return
  await deps.db.atomic([
    deps.db.write
      .updateTable('operator_session')
      .set({ seen_at: now.toISOString() })
      .where('token_hash', '=', session.tokenHash),
    seen(deps, session.operator.id),
  ])
}

/** What stays when the session is gone. */
function seen({ db, clock }: Pick<Deps, 'db' | 'clock'>, operatorId: string): Compilable {
  return db.write
    .updateTable('operator')
    .set({ seen_at: clock().toISOString() })
    .where('id', '=', operatorId)
}

export function endSession(db: Database, tokenHash: string): Compilable {
  return db.write.deleteFrom('operator_session').where('token_hash', '=', tokenHash)
}

/** A browser by the token in its cookie; one cookie serves every operator who signs in there. */
export interface Browser {
  readonly token: string
  readonly operatorId: string
}

/** What is stored of a known browser: another hash for each operator. */
export async function browserHash(browser: Browser): Promise<string> {
  return await hashToken(`${browser.operatorId}:${browser.token}`)
}

/** Builds the statement that remembers a browser which has proved to be an operator's. */
export async function rememberBrowser(
  deps: Pick<Deps, 'db' | 'clock'>,
  browser: Browser,
): Promise<Compilable> {
  return deps.db.write
    .insertInto('known_browser')
    .values({
      token_hash: await browserHash(browser),
      operator_id: browser.operatorId,
      created_at: deps.clock().toISOString(),
    })
    .onConflict((conflict) => conflict.column('token_hash').doNothing())
}

export async function isKnownBrowser(db: Database, browser: Browser): Promise<boolean> {
  const row = await db.read
    .selectFrom('known_browser')
    .select('token_hash')
    .where('token_hash', '=', await browserHash(browser))
    .executeTakeFirst()
  return row !== undefined
}

function before(now: Date, ms: number): string {
  return new Date(now.getTime() - ms).toISOString()
}
