import { sql } from 'kysely'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import { AppError } from '../errors.ts'
import { insertSetting, readSetting, setSetting } from './setting.ts'

/** Settings that say who holds the survey. */
export type OrganisationSetting =
  | 'organisation.association.zh'
  | 'organisation.association.en'
  | 'organisation.museum.zh'
  | 'organisation.museum.en'
  | 'organisation.telephone'
  | 'organisation.icp'

type Change = readonly [setting: OrganisationSetting, value: string]

const VERSION = 'organisation.version'

/** How often the organisation was edited; what an edit at the desk compares itself with. */
export async function organisationVersion(db: Database): Promise<number> {
  return Number((await readSetting(db, VERSION)) ?? 0)
}

/**
 * Stores an edit of the desk if nobody has made another since `version` was read.
 *
 * @throws AppError `edit_conflict` when somebody has; nothing is changed then
 */
export async function saveOrganisation(
  db: Database,
  version: number,
  changes: readonly Change[],
  at: string,
  alongside: readonly Compilable[] = [],
): Promise<void> {
  if ((await organisationVersion(db)) !== version) throw new AppError('edit_conflict', {})
  try {
    await db.atomic([nextVersion(db, version, at), ...writes(db, changes, at), ...alongside])
  } catch (error) {
    const kind = violation(error)
    throw kind === 'unique' || kind === 'not_null' ? new AppError('edit_conflict', {}) : error
  }
}

/** Statements that store changes whatever there was, for the command line; open forms notice it. */
export function overwriteOrganisation(
  db: Database,
  changes: readonly Change[],
  at: string,
): readonly Compilable[] {
  const raised = sql<string>`cast(cast(setting.value as integer) + 1 as text)`
  const raise = db.write
    .insertInto('setting')
    .values({ name: VERSION, value: '1', updated_at: at })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet({ value: raised, updated_at: at }),
    )
  return [raise, ...writes(db, changes, at)]
}

/** Fails the whole list when the version is another one: the first by its key, later ones by NULL. */
function nextVersion(db: Database, version: number, at: string): Compilable {
  if (version === 0) return insertSetting(db, VERSION, '1', at)
  const value = sql<string>`case when value = ${String(version)} then cast(${String(version + 1)} as text) end`
  return db.write.updateTable('setting').set({ value, updated_at: at }).where('name', '=', VERSION)
}

function writes(db: Database, changes: readonly Change[], at: string): readonly Compilable[] {
  return changes.map(([setting, value]) => setSetting(db, setting, value, at))
}
