import type { Expression } from 'kysely'
import type { Compilable, Database } from '../db/port.ts'
import { AppError } from '../errors.ts'
import { holdRows } from './hold-rows.ts'
import type { Rectification } from './rectification.ts'

export type RectificationChange = Pick<
  Rectification,
  'ownerId' | 'state' | 'action' | 'outcome' | 'appeal' | 'closedOn'
>

/**
 * Stores the next version of an entry.
 *
 * @param alongside the audit entry, written with it or not at all
 * @throws AppError `edit_conflict` when another version was stored since `version` was read
 */
export async function saveRectification(
  db: Database,
  responseId: string,
  version: number,
  change: RectificationChange,
  alongside: (onlyIf: Expression<unknown>) => Compilable,
): Promise<void> {
  const affected = await db.atomic([
    holdRows(db, 'rectification', [responseId]),
    alongside(rectificationAt(db, responseId, version)),
    db.write
      .updateTable('rectification')
      .set({
        owner_id: change.ownerId,
        state: change.state,
        action: change.action,
        outcome: change.outcome,
        appeal: change.appeal,
        closed_on: change.closedOn,
        version: version + 1,
      })
      .where('response_id', '=', responseId)
      .where('version', '=', version),
  ])
  if (affected.at(-1) === 0) throw new AppError('edit_conflict', {})
}

/** A subquery that has a row only while `version` is the version of an entry. */
function rectificationAt(db: Database, responseId: string, version: number) {
  return db.write
    .selectFrom('rectification')
    .select('response_id')
    .where('response_id', '=', responseId)
    .where('version', '=', version)
}

/** An entry as a list showed it when somebody ticked it. */
export interface RectificationVersion {
  readonly responseId: string
  readonly version: number
}

/**
 * Gives entries to an owner in one list; those that were changed since they were shown stay as they are.
 *
 * @param alongside the audit entry of each, written with its change or not at all
 * @returns how many got their owner
 */
export async function assignRectifications(
  db: Database,
  ownerId: string,
  shown: readonly RectificationVersion[],
  alongside: (one: RectificationVersion, onlyIf: Expression<unknown>) => Compilable,
): Promise<number> {
  // Two lists that take the same entries in one order never wait for each other in a ring.
  const inOrder = shown.toSorted((a, b) => (a.responseId < b.responseId ? -1 : 1))
  const affected = await db.atomic(
    inOrder.flatMap((one) => [
      holdRows(db, 'rectification', [one.responseId]),
      alongside(one, rectificationAt(db, one.responseId, one.version)),
      db.write
        .updateTable('rectification')
        .set({ owner_id: ownerId, version: one.version + 1 })
        .where('response_id', '=', one.responseId)
        .where('version', '=', one.version),
    ]),
  )
  return affected.filter((n, index) => index % 3 === 2 && n > 0).length
}
