import type { Compilable, Database } from '../db/port.ts'
import type { Deps } from '../deps.ts'
import { findOperator, hasAdmin, type Operator } from './operator.ts'
import { hashToken, newToken } from './token.ts'

/** A one-time link that still works: for the first administrator, or for one operator's password. */
export interface Invitation {
  readonly tokenHash: string
  readonly operator: Operator | null
}

/**
 * Makes a one-time link; earlier ones for the same person end with it.
 *
 * @param input.operatorId whose password it sets; `null` for the first administrator
 * @returns the token, which is stored nowhere
 */
export async function createInvitation(
  deps: Pick<Deps, 'db' | 'clock' | 'randomBytes'>,
  input: { readonly operatorId: string | null; readonly expiresInMs: number },
  audit: readonly Compilable[] = [],
): Promise<{ readonly token: string }> {
  const token = newToken(deps.randomBytes)
  const now = deps.clock()
  await deps.db.atomic([
    unusedLinks(deps.db, input.operatorId).set({ used_at: now.toISOString() }),
    deps.db.write.insertInto('invitation').values({
      token_hash: await hashToken(token),
      operator_id: input.operatorId,
      expires_at: new Date(now.getTime() + input.expiresInMs).toISOString(),
      used_at: null,
    }),
    ...audit,
  ])
  return { token }
}

/** An update of the links of a person (`null`: of the first administrator) that nobody has used. */
export function unusedLinks(db: Database, operatorId: string | null) {
  return db.write
    .updateTable('invitation')
    .where('operator_id', operatorId === null ? 'is' : '=', operatorId)
    .where('used_at', 'is', null)
}

/** The invitation behind a token, unless it is used, expired, or an administrator came first. */
export async function findInvitation(
  deps: Pick<Deps, 'db' | 'clock'>,
  token: string,
): Promise<Invitation | undefined> {
  const tokenHash = await hashToken(token)
  const row = await deps.db.read
    .selectFrom('invitation')
    .select('operator_id')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', deps.clock().toISOString())
    .executeTakeFirst()
  if (!row) return undefined
  if (row.operator_id === null) {
    return (await hasAdmin(deps.db)) ? undefined : { tokenHash, operator: null }
  }
  const operator = await findOperator(deps.db, row.operator_id)
  return operator && operator.disabledAt === null ? { tokenHash, operator } : undefined
}
