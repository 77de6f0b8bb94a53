import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import type { Schema } from '../db/schema.ts'
import type { Deps } from '../deps.ts'
import { AppError } from '../errors.ts'

export type Role = Schema['operator']['role']

export interface Operator {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** `algorithm$parameters$salt$hash`, `null` until an invitation was used. */
  readonly password: string | null
  readonly disabledAt: string | null
  /** Failed attempts since the last success, and when the last one was. */
  readonly failures: number
  readonly failedAt: string | null
}

/** Names are compared without outer space and in one Unicode form; case counts. */
export function normaliseName(name: string): string {
  return name.normalize('NFKC').trim()
}

export async function findOperatorByName(
  db: Database,
  name: string,
): Promise<Operator | undefined> {
  const row = await db.read
    .selectFrom('operator')
    .selectAll()
    .where('name', '=', normaliseName(name))
    .executeTakeFirst()
  return row && operatorFromRow(row)
}

export async function findOperator(db: Database, id: string): Promise<Operator | undefined> {
  const row = await db.read
    .selectFrom('operator')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && operatorFromRow(row)
}

/** Everybody who has or had an account, by name. */
export async function listOperators(db: Database): Promise<readonly Operator[]> {
  const rows = await db.read.selectFrom('operator').selectAll().orderBy('name').execute()
  return rows.map(operatorFromRow)
}

/** Whether somebody can administer: an enabled administrator with a password. */
export async function hasAdmin(db: Database): Promise<boolean> {
  const row = await db.read
    .selectFrom('operator')
    .select('id')
    .where('role', '=', 'admin')
    .where('password', 'is not', null)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Adds an operator without a password; an invitation lets them set one.
 *
 * @throws AppError `name_taken`
 */
export async function addOperator(
  deps: Pick<Deps, 'db' | 'clock' | 'newId'>,
  input: { readonly name: string; readonly role: Role },
  audit: readonly Compilable[] = [],
): Promise<Operator> {
  const row = newOperatorRow(deps, input)
  await deps.db
    .atomic([deps.db.write.insertInto('operator').values(row), ...audit])
    .catch((error: unknown) => {
      throw violation(error) === 'unique'
        ? new AppError('name_taken', { name: row.name }, { cause: error })
        : error
    })
  return operatorFromRow(row)
}

/**
 * Counts one attempt before its password is checked, so that attempts which arrive together cannot
 * share one: it counts only if no other was counted since `operator` was read.
 *
 * @returns whether the attempt may go on
 */
export async function claimAttempt(
  deps: Pick<Deps, 'db' | 'clock'>,
  operator: Operator,
): Promise<boolean> {
  const [changed] = await deps.db.atomic([
    deps.db.write
      .updateTable('operator')
      .set({ failures: operator.failures + 1, failed_at: deps.clock().toISOString() })
      .where('id', '=', operator.id)
      .where('failures', '=', operator.failures),
  ])
  return changed === 1
}

/** Forgets the failed attempts of an operator who has proved to be one. */
export function forgetFailures(db: Database, id: string): Compilable {
  return db.write.updateTable('operator').set({ failures: 0, failed_at: null }).where('id', '=', id)
}

/** A row as it is first stored. */
export function newOperatorRow(
  deps: Pick<Deps, 'clock' | 'newId'>,
  input: { readonly name: string; readonly role: Role },
): Schema['operator'] {
  return {
    id: deps.newId(),
    name: normaliseName(input.name),
    role: input.role,
    password: null,
    disabled_at: null,
    failures: 0,
    failed_at: null,
    created_at: deps.clock().toISOString(),
    seen_at: null,
  }
}

export function operatorFromRow(row: Schema['operator']): Operator {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    password: row.password,
    disabledAt: row.disabled_at,
    failures: row.failures,
    failedAt: row.failed_at,
  }
}
