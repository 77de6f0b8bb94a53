import type { Compilable, Database } from '../db/port.ts'

/** What people said or did in the first-use list, beside what the data says by itself. */
const MARKS = [
  /** The organisation was saved at the desk. */
  'organisation',
  /** The definitions were looked at and confirmed as they are. */
  'indicator',
  /** There are only permanent points, no activities. */
  'activities',
  /** The first point was confirmed or renamed. */
  'points',
  /** Public address that the codes had when a poster or card was opened last. */
  'printed',
  /** Everything was done once; the list is over for good. */
  'finished',
] as const

export type OnboardingMark = (typeof MARKS)[number]

const PREFIX = 'onboarding.'

/** Marks that were made, with their values. */
export async function onboardingMarks(db: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await db.read
    .selectFrom('setting')
    .select(['name', 'value'])
    .where('name', 'in', MARKS.map(markName))
    .execute()
  return new Map(rows.map((row) => [row.name.slice(PREFIX.length), row.value]))
}

/** Name of the setting behind a mark. */
export const markName = (mark: OnboardingMark): string => PREFIX + mark

/** Name of the setting that puts the list aside for one person. */
export const asideName = (operatorId: string): string => `${PREFIX}aside.${operatorId}`

/** A subquery that has a row unless a setting has a value already: an audit entry is written once. */
export function isNotYet(db: Database, name: string, value: string) {
  const there = db.write
    .selectFrom('setting')
    .select('name')
    .where('name', '=', name)
    .where('value', '=', value)
  return db.write
    .selectFrom('sealer')
    .select('id')
    .where('id', '=', 1)
    .where(({ not, exists }) => not(exists(there)))
}

/** Whether somebody has stored a definition: a second version, or an indicator of their own. */
export async function hasChangedDefinition(db: Database): Promise<boolean> {
  const row = await db.read
    .selectFrom('indicator_definition')
    .select('id')
    .where(({ or, eb }) => or([eb('version', '>', 1), eb('created_by', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Statement that renames a point if nobody has changed it since `version`; the name stands on
 * posters and in the survey, never in a response.
 */
export function renamePoint(
  db: Database,
  point: { readonly code: string; readonly version: number; readonly name: string },
): Compilable {
  return db.write
    .updateTable('point')
    .set({ name: point.name, version: point.version + 1 })
    .where('code', '=', point.code)
    .where('version', '=', point.version)
}
