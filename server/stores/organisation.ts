import { sql } from 'kysely'
import type { Compilable, Database } from '../db/port.ts'
import { setSetting } from './setting.ts'
import { saveSettings, settingsVersion } from './versioned-settings.ts'

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
  return await settingsVersion(db, VERSION)
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
  await saveSettings(db, { name: VERSION, version, changes, at }, alongside)
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

function writes(db: Database, changes: readonly Change[], at: string): readonly Compilable[] {
  return changes.map(([setting, value]) => setSetting(db, setting, value, at))
}
