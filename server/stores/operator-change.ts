import { sql } from 'kysely'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import { AppError } from '../errors.ts'
import { holdRows } from './hold-rows.ts'
import { lockAdmins, otherAdmin } from './last-admin.ts'
import type { Operator, Role } from './operator.ts'

/** An operator as the list at the desk shows them. */
export interface OperatorLine extends Operator {
  readonly createdAt: string
  /** Last request, to the minute; `null` before the first. */
  readonly seenAt: string | null
}

/** Every operator, disabled ones last, each part by name. */
export async function listOperators(db: Database): Promise<readonly OperatorLine[]> {
  const rows = await db.read.selectFrom('operator').selectAll().orderBy('name').execute()
  const lines = rows.map((row) => ({
    id: row.id,
    name: row.name,
    role: row.role,
    password: row.password,
    disabledAt: row.disabled_at,
    failures: row.failures,
    failedAt: row.failed_at,
    createdAt: row.created_at,
    seenAt: row.seen_at,
  }))
  return [
    ...lines.filter((line) => line.disabledAt === null),
    ...lines.filter((line) => line.disabledAt !== null),
  ]
}

/** An operator of a role, as a subquery. */
export function isOfRole(db: Database, id: string, role: Role) {
  return db.write.selectFrom('operator').select('id').where('id', '=', id).where('role', '=', role)
}

/**
 * Gives an operator another role, at once also in their open sessions.
 *
 * @param change.from the role that whoever decides it has seen
 * @param audit statements run before the change (with {@link isOfRole})
 * @throws AppError `edit_conflict` when the role is another one by now, `form_invalid` (`role`:
 *   `last_admin`) when no administrator would be left; nothing is changed then
 */
export async function changeRole(
  db: Database,
  id: string,
  change: { readonly from: Role; readonly to: Role },
  audit: readonly Compilable[],
): Promise<void> {
  const someoneElse = sql<boolean>`exists ${otherAdmin(db, id)}`
  // A role that cannot be makes the whole list fail.
  const allowed =
    change.to === 'admin'
      ? sql<Role>`${change.to}`
      : sql<Role>`case when role <> 'admin' or ${someoneElse} then cast(${change.to} as text) end`
  try {
    const affected = await db.atomic([
      lockAdmins(db),
      holdRows(db, 'operator', [id]),
      ...audit,
      db.write
        .updateTable('operator')
        .set({ role: allowed })
        .where('id', '=', id)
        .where('role', '=', change.from),
    ])
    if (affected.at(-1) === 0) throw new AppError('edit_conflict', {})
  } catch (error) {
    if (violation(error) !== 'not_null') throw error
    throw new AppError('form_invalid', { fields: { role: 'last_admin' } })
  }
}

/** A disabled operator, as a subquery. */
export function isDisabled(db: Database, id: string) {
  return db.write
    .selectFrom('operator')
    .select('id')
    .where('id', '=', id)
    .where('disabled_at', 'is not', null)
}

/**
 * Lets a disabled operator sign in again, with the password they had.
 *
 * @param audit statements run before the change (with {@link isDisabled})
 * @returns whether they were disabled
 */
export async function enableOperator(
  db: Database,
  id: string,
  audit: readonly Compilable[],
): Promise<boolean> {
  const affected = await db.atomic([
    holdRows(db, 'operator', [id]),
    ...audit,
    db.write
      .updateTable('operator')
      .set({ disabled_at: null, failures: 0, failed_at: null })
      .where('id', 'in', isDisabled(db, id)),
  ])
  return affected.at(-1) === 1
}
