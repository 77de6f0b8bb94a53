import { sql } from 'kysely'
import { asText } from '../db/cast.ts'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import type { Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { recordAudit } from './audit.ts'
import { type Invitation, unusedLinks } from './invitation.ts'
import { newOperatorRow } from './operator.ts'
import { browserHash } from './session.ts'

/** What the person behind the link chose, and what the same commit opens for them. */
export interface Acceptance {
  /** Only for the first administrator; others keep their name. */
  readonly name: string
  readonly passwordHash: string
  readonly sessionHash: string
  readonly browserToken: string
}

/**
 * Uses an invitation, exactly once: sets the password, ends the operator's other sessions and opens
 * a new one. Every statement of the list holds only while the invitation is unused; the last one
 * marks it as used, and with it every other link for the same person.
 *
 * @returns the operator's id
 * @throws AppError `invitation_invalid` when another request used it first, `name_taken`
 */
export async function acceptInvitation(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  invitation: Invitation,
  acceptance: Acceptance,
): Promise<string> {
  const now = deps.clock().toISOString()
  const known = invitation.operator
  const row = {
    ...newOperatorRow(deps, { name: acceptance.name, role: 'admin' }),
    password: acceptance.passwordHash,
    seen_at: now,
  }
  const operator = known ?? row
  const browser = { token: acceptance.browserToken, operatorId: operator.id }
  const doors = { session: acceptance.sessionHash, browser: await browserHash(browser) }
  const results = await deps.db
    .atomic([
      lock(deps.db, known?.id ?? null),
      known
        ? setPassword(deps.db, invitation, acceptance, now)
        : addFirstAdmin(deps.db, invitation, row),
      ...(known ? [endOtherSessions(deps.db, invitation, known.id)] : []),
      ...openDoors(deps.db, invitation, doors, operator.id, now),
      recordAudit(
        deps,
        {
          actor: { id: operator.id, name: operator.name },
          action: known ? 'operator.password_set' : 'operator.first_admin',
          subject: operator.name,
        },
        mayEnter(deps.db, invitation, operator.id).select('invitation.token_hash'),
      ),
      useUp(deps.db, invitation, now),
    ])
    .catch((error: unknown) => {
      throw violation(error) === 'unique'
        ? new AppError('name_taken', { name: row.name }, { cause: error })
        : error
    })
  if (results[1] !== 1) throw new AppError('invitation_invalid', {})
  return operator.id
}

/** Takes the rows' locks first, so that on every engine a second use waits and then finds them used. */
function lock(db: Database, operatorId: string | null): Compilable {
  return unusedLinks(db, operatorId).set((eb) => ({ expires_at: eb.ref('expires_at') }))
}

/** Marks the link as used and every other one for the same person, unless it was used before. */
function useUp(db: Database, invitation: Invitation, now: string): Compilable {
  return unusedLinks(db, invitation.operator?.id ?? null)
    .set({ used_at: now })
    .where(({ exists }) => exists(unused(db, invitation).select('invitation.token_hash')))
}

/** One row while the invitation is unused, none afterwards: the source of every guarded insert. */
function unused(db: Database, invitation: Invitation) {
  return db.write
    .selectFrom('invitation')
    .where('invitation.token_hash', '=', invitation.tokenHash)
    .where('invitation.used_at', 'is', null)
}

function addFirstAdmin(
  db: Database,
  invitation: Invitation,
  row: ReturnType<typeof newOperatorRow>,
): Compilable {
  return db.write
    .insertInto('operator')
    .columns(['id', 'name', 'role', 'password', 'failures', 'created_at', 'seen_at'])
    .expression(
      unused(db, invitation)
        .where(({ not, exists }) =>
          not(
            exists(
              db.write
                .selectFrom('operator as other')
                .select('other.id')
                .where('other.role', '=', 'admin')
                .where('other.password', 'is not', null)
                .where('other.disabled_at', 'is', null),
            ),
          ),
        )
        .select([
          asText(row.id).as('id'),
          asText(row.name).as('name'),
          sql<'admin'>`'admin'`.as('role'),
          asText(row.password).as('password'),
          sql<number>`0`.as('failures'),
          asText(row.created_at).as('created_at'),
          asText(row.seen_at).as('seen_at'),
        ]),
    )
}

function setPassword(
  db: Database,
  invitation: Invitation,
  acceptance: Acceptance,
  now: string,
): Compilable {
  return db.write
    .updateTable('operator')
    .set({ password: acceptance.passwordHash, failures: 0, failed_at: null, seen_at: now })
    .where('id', '=', invitation.operator?.id ?? '')
    .where(({ exists }) => exists(unused(db, invitation).select('invitation.token_hash')))
}

function endOtherSessions(db: Database, invitation: Invitation, operatorId: string): Compilable {
  return db.write
    .deleteFrom('operator_session')
    .where('operator_id', '=', operatorId)
    .where(({ exists }) => exists(unused(db, invitation).select('invitation.token_hash')))
}

/** One row while unused and once the operator's row exists, which is missing if it was refused. */
function mayEnter(db: Database, invitation: Invitation, operatorId: string) {
  return unused(db, invitation).where(({ exists }) =>
    exists(
      db.write.selectFrom('operator').select('operator.id').where('operator.id', '=', operatorId),
    ),
  )
}

/** The session and the known browser. */
function openDoors(
  db: Database,
  invitation: Invitation,
  hashes: { readonly session: string; readonly browser: string },
  operatorId: string,
  now: string,
): readonly Compilable[] {
  const source = mayEnter(db, invitation, operatorId)
  return [
    db.write
      .insertInto('operator_session')
      .columns(['token_hash', 'operator_id', 'created_at', 'seen_at'])
      .expression(
        source.select([
          asText(hashes.session).as('token_hash'),
          asText(operatorId).as('operator_id'),
          asText(now).as('created_at'),
          asText(now).as('seen_at'),
        ]),
      ),
    db.write
      .insertInto('known_browser')
      .columns(['token_hash', 'operator_id', 'created_at'])
      .expression(
        source.select([
          asText(hashes.browser).as('token_hash'),
          asText(operatorId).as('operator_id'),
          asText(now).as('created_at'),
        ]),
      )
      .onConflict((conflict) => conflict.column('token_hash').doNothing()),
  ]
}
