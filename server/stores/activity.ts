import { sql } from 'kysely'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import type { Schema } from '../db/schema.ts'
import { AppError } from '../errors.ts'
import { listEntries, type NamedEntry } from './named-list.ts'

export interface ActivityType {
  readonly id: string
  /** English falls back to Chinese where there is none. */
  readonly name: { readonly zh: string; readonly en: string }
  /** No longer offered; what refers to it keeps it. */
  readonly retired: boolean
}

export type Town = ActivityType

export interface ActivityInput {
  readonly activityTypeId: string
  readonly townId: string | null
  readonly name: string
  /** Local dates, both inclusive. */
  readonly startsOn: string
  readonly endsOn: string
  /** Visits, not persons; `null` while unknown. */
  readonly attendance: number | null
}

export interface Activity extends ActivityInput {
  readonly id: string
  readonly version: number
}

/** All activities, latest first. */
export async function listActivities(db: Database): Promise<readonly Activity[]> {
  const rows = await db.read
    .selectFrom('activity')
    .selectAll()
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** Activities of which a day falls into a year, latest first. */
export async function listActivitiesOfYear(
  db: Database,
  year: string,
): Promise<readonly Activity[]> {
  const rows = await db.read
    .selectFrom('activity')
    .selectAll()
    .where('starts_on', '<=', `${year}-12-31`)
    .where('ends_on', '>=', `${year}-01-01`)
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** Years in which activities begin, latest first. */
export async function activityYears(db: Database): Promise<readonly string[]> {
  const year = sql<string>`substr(starts_on, 1, 4)`
  const rows = await db.read.selectFrom('activity').select(year.as('year')).distinct().execute()
  return rows.map((row) => row.year).toSorted((a, b) => (a > b ? -1 : 1))
}

/** One activity, `undefined` when there is none. */
export async function findActivity(db: Database, id: string): Promise<Activity | undefined> {
  const row = await db.read
    .selectFrom('activity')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row && fromRow(row)
}

/** An activity that is not stored yet. */
export type NewActivity = ActivityInput & { readonly id: string; readonly createdAt: string }

/** An activity as it is first stored. */
export function activityRow({ id, createdAt, ...input }: NewActivity): Schema['activity'] {
  return { id, created_at: createdAt, version: 1, ...toColumns(input) }
}

/** Adds an activity together with the statements that belong to the same change (audit). */
export async function addActivity(
  db: Database,
  activity: NewActivity,
  alongside: readonly Compilable[] = [],
): Promise<Activity> {
  await db.atomic([insertActivity(db, activity), ...alongside])
  const { createdAt: _, ...input } = activity
  return { version: 1, ...input }
}

/** The statement of {@link addActivity}. */
export function insertActivity(db: Database, activity: NewActivity): Compilable {
  return db.write.insertInto('activity').values(activityRow(activity))
}

/**
 * Changes an activity if nobody has since `version` was read; its points follow a change of type.
 * The type is copied into every response, so it stays as it is once there is one.
 *
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
  const columns = toColumns(input)
  const isRead = sql<boolean>`id = ${id} and version = ${version}`
  const allowedType = sql<string>`case
    when activity_type_id = ${columns.activity_type_id} or not exists ${responsesOf(db, id)}
    then cast(${columns.activity_type_id} as text) end`
  try {
    const affected = await db.atomic([
      ...alongside,
      db.write
        .updateTable('point')
        .set({ activity_type_id: columns.activity_type_id })
        .where('activity_id', '=', id)
        .where(({ exists }) => exists(db.write.selectFrom('activity').select('id').where(isRead))),
      db.write
        .updateTable('activity')
        .set({ ...columns, activity_type_id: allowedType, version: version + 1 })
        .where(isRead),
    ])
    if (affected.at(-1) === 0) throw new AppError('edit_conflict', {})
  } catch (error) {
    if (violation(error) !== 'not_null') throw error
    throw new AppError('form_invalid', { fields: { activityTypeId: 'fixed_by_responses' } })
  }
}

/** A response of an activity, sealed or not; a type that is not allowed is NULL and fails the whole list. */
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

/** Activity types in their order, retired ones included. */
export async function listActivityTypes(db: Database): Promise<readonly ActivityType[]> {
  return (await listEntries(db, 'activity_type')).map(toChoice)
}

/** Towns in their order, retired ones included. */
export async function listTowns(db: Database): Promise<readonly Town[]> {
  return (await listEntries(db, 'town')).map(toChoice)
}

/** Entries that can be chosen: those that are not retired, and the one that was chosen before. */
export function offeredEntries(
  entries: readonly ActivityType[],
  chosen = '',
): readonly ActivityType[] {
  return entries.filter((entry) => !entry.retired || entry.id === chosen)
}

function toChoice({ id, zh, en, retiredAt }: NamedEntry): ActivityType {
  return { id, name: { zh, en: en || zh }, retired: retiredAt !== null }
}

function toColumns(input: ActivityInput) {
  return {
    activity_type_id: input.activityTypeId,
    town_id: input.townId,
    name: input.name,
    starts_on: input.startsOn,
    ends_on: input.endsOn,
    attendance: input.attendance,
  }
}

function fromRow(row: Schema['activity']): Activity {
  return {
    id: row.id,
    activityTypeId: row.activity_type_id,
    townId: row.town_id,
    name: row.name,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    attendance: row.attendance,
    version: row.version,
  }
}
