import { sql } from 'kysely'
import type { Compilable, Database } from '../db/port.ts'
import type { Schema } from '../db/schema.ts'
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
  return { id, created_at: createdAt, version: 1, ...activityColumns(input) }
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

/** The columns that people fill in. */
export function activityColumns(input: ActivityInput) {
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
