import { sql } from 'kysely'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import { AppError } from '../errors.ts'
import { type ActivityInput, activityColumns } from './activity.ts'
import { holdRows } from './hold-rows.ts'

/** An activity at a version, as a subquery: it has a row only while that one holds. */
export function isActivityAt(db: Database, id: string, version: number) {
  return db.write
    .selectFrom('activity')
    .select('id')
    .where('id', '=', id)
    .where('version', '=', version)
}

/**
 * Changes an activity if nobody has since `version` was read; its points follow a change of type.
 * The type is copied into every response, so it stays as it is once there is one.
 *
 * @param alongside statements run before the change (audit, with {@link isActivityAt})
 * @throws AppError `edit_conflict` when somebody has changed it, `form_invalid` (`activityTypeId`:
 *   `fixed_by_responses`); nothing is changed then
 */
export async function updateActivity(
  db: Database,
  id: string,
  version: number,
  input: ActivityInput,
  alongside: readonly Compilable[] = [],
): Promise<void> {
  const columns = activityColumns(input)
  // A type that is not allowed is NULL and fails the whole list.
  const allowedType = sql<string>`case
    when activity_type_id = ${columns.activity_type_id} or not exists ${responsesOf(db, id)}
    then cast(${columns.activity_type_id} as text) end`
  try {
    const affected = await db.atomic([
      holdRows(db, 'activity', [id]),
      ...alongside,
      db.write
        .updateTable('point')
        .set({ activity_type_id: columns.activity_type_id })
        .where('activity_id', '=', id)
        .where(({ exists }) => exists(isActivityAt(db, id, version))),
      db.write
        .updateTable('activity')
        .set({ ...columns, activity_type_id: allowedType, version: version + 1 })
        .where('id', '=', id)
        .where('version', '=', version),
    ])
    if (affected.at(-1) === 0) throw new AppError('edit_conflict', {})
  } catch (error) {
    if (violation(error) !== 'not_null') throw error
    throw new AppError('form_invalid', { fields: { activityTypeId: 'fixed_by_responses' } })
  }
}

/** Responses of an activity, sealed or not, as a subquery. */
export function responsesOf(db: Database, activityId: string) {
  const unsealed = db.write
    .selectFrom('response')
    .innerJoin('point', 'point.code', 'response.point_code')
    .select(sql<number>`1`.as('found'))
    .where('point.activity_id', '=', activityId)
    .where('response.seal_index', 'is', null)
    .where((eb) => eb('response.is_test', '=', eb.lit(0)))
  return db.write
    .selectFrom('cluster')
    .select(sql<number>`1`.as('found'))
    .where('cluster.activity_id', '=', activityId)
    .unionAll(unsealed)
}
