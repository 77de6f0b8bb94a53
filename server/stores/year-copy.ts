import { sql } from 'kysely'
import { chunks } from '../db/chunks.ts'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import { activityRow, type NewActivity } from './activity.ts'
import { responsesOf } from './activity-change.ts'
import { holdRows } from './hold-rows.ts'
import { type NewPoint, pointRow } from './point.ts'

/**
 * Statements that add activities and their points. The whole list fails (`unique`) when one of them
 * exists already, so that a copy can never be made twice.
 */
export function insertYearCopy(
  db: Database,
  activities: readonly NewActivity[],
  points: readonly NewPoint[],
): readonly Compilable[] {
  return [
    ...chunks(activities.map(activityRow), 9, db.maxBindings).map((rows) =>
      db.write.insertInto('activity').values([...rows]),
    ),
    ...chunks(points.map(pointRow), 10, db.maxBindings).map((rows) =>
      db.write.insertInto('point').values([...rows]),
    ),
  ]
}

/**
 * Deletes an activity and its points, all as a copy made them: not edited since, no point added, and
 * nothing answered there, not even as a test.
 *
 * @param alongside statements run before the change (audit, with {@link untouchedCopy})
 * @returns whether it was deleted; nothing is changed otherwise
 */
export async function deleteUntouchedCopy(
  db: Database,
  id: string,
  alongside: readonly Compilable[] = [],
): Promise<boolean> {
  const points = db.write.selectFrom('point').select('code').where('activity_id', '=', id)
  // A point of it that somebody edits at this moment waits too.
  const holdPoints = db.write
    .updateTable('point')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('activity_id', '=', id)
  try {
    const affected = await db.atomic([
      holdRows(db, 'activity', [id]),
      holdPoints,
      ...alongside,
      db.write
        .deleteFrom('point')
        .where('activity_id', '=', id)
        .where(({ exists }) => exists(untouchedCopy(db, id))),
      db.write
        .deleteFrom('activity')
        .where('id', '=', id)
        .where('version', '=', 1)
        .where(({ not, exists }) => not(exists(points))),
    ])
    return affected.at(-1) === 1
  } catch (error) {
    if (violation(error) === 'foreign_key') return false
    throw error
  }
}

/** A subquery that has a row only while an activity and its points are as a copy made them. */
export function untouchedCopy(db: Database, id: string) {
  const changed = db.write
    .selectFrom('point')
    .select('point.code')
    .where('point.activity_id', '=', id)
    .where(sql<boolean>`(point.version <> 1 or point.created_at <> copied.created_at)`)
  const tested = db.write
    .selectFrom('response')
    .innerJoin('point as tested', 'tested.code', 'response.point_code')
    .select('response.id')
    .where('tested.activity_id', '=', id)
    .where((eb) => eb('response.is_test', '=', eb.lit(1)))
  return db.write
    .selectFrom('activity as copied')
    .select('copied.id')
    .where('copied.id', '=', id)
    .where('copied.version', '=', 1)
    .where(({ not, exists }) => not(exists(changed)))
    .where(({ not, exists }) => not(exists(responsesOf(db, id))))
    .where(({ not, exists }) => not(exists(tested)))
}
