import { sql } from 'kysely'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import type { Deps } from '../deps.ts'
import { unusedLinks } from './invitation.ts'
import { lockAdmins, otherAdmin } from './last-admin.ts'
import type { Operator } from './operator.ts'

/**
 * Disables an operator and ends their sessions and one-time links, unless they are disabled already or would leave the
 * installation without an administrator: then nothing is changed, and nothing audited either.
 *
 * @returns whether they were disabled
 */
export async function disableOperator(
  deps: Pick<Deps, 'db' | 'clock'>,
  { id }: Pick<Operator, 'id'>,
  audit: readonly Compilable[] = [],
): Promise<boolean> {
  const { write } = deps.db
  const statements = [
    lockAdmins(deps.db),
    refuseDisabling(deps.db, id),
    write
      .updateTable('operator')
      .set({ disabled_at: deps.clock().toISOString() })
      .where('id', '=', id),
    write.deleteFrom('operator_session').where('operator_id', '=', id),
    unusedLinks(deps.db, id).set({ used_at: deps.clock().toISOString() }),
    ...audit,
  ]
  try {
    await deps.db.atomic(statements)
    return true
  } catch (error) {
    if (violation(error) === 'not_null') return false
    throw error
  }
}

/** Makes the whole list fail, by a name that cannot be, for whom it must not disable. */
function refuseDisabling(db: Database, id: string): Compilable {
  return db.write
    .updateTable('operator')
    .set({ name: sql<string>`null` })
    .where('id', '=', id)
    .where(({ or, and, not, eb, exists }) =>
      or([
        eb('disabled_at', 'is not', null),
        and([eb('role', '=', 'admin'), not(exists(otherAdmin(db, id)))]),
      ]),
    )
}
