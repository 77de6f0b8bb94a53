import { sql } from 'kysely'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import { AppError } from '../errors.ts'
import { insertSetting, readSetting, setSetting } from './setting.ts'

/** Settings that are edited together, by the name of the setting that counts the edits. */
export type SettingsVersion = 'organisation.version' | 'results.version'

export type SettingChange = readonly [setting: string, value: string]

/** How often these settings were edited; what an edit at the desk compares itself with. */
export async function settingsVersion(db: Database, name: SettingsVersion): Promise<number> {
  return Number((await readSetting(db, name)) ?? 0)
}

/**
 * Stores an edit of the desk if nobody has made another since `version` was read.
 *
 * @throws AppError `edit_conflict` when somebody has; nothing is changed then
 */
export async function saveSettings(
  db: Database,
  edit: {
    readonly name: SettingsVersion
    readonly version: number
    readonly changes: readonly SettingChange[]
    readonly at: string
  },
  alongside: readonly Compilable[],
): Promise<void> {
  const { name, version, changes, at } = edit
  if ((await settingsVersion(db, name)) !== version) throw new AppError('edit_conflict', {})
  try {
    const writes = changes.map(([setting, value]) => setSetting(db, setting, value, at))
    await db.atomic([nextVersion(db, name, version, at), ...writes, ...alongside])
  } catch (error) {
    const kind = violation(error)
    throw kind === 'unique' || kind === 'not_null' ? new AppError('edit_conflict', {}) : error
  }
}

/** Fails the whole list when the version is another one: the first by its key, later ones by NULL. */
function nextVersion(db: Database, name: SettingsVersion, version: number, at: string): Compilable {
  if (version === 0) return insertSetting(db, name, '1', at)
  const value = sql<string>`case when value = ${String(version)} then cast(${String(version + 1)} as text) end`
  return db.write.updateTable('setting').set({ value, updated_at: at }).where('name', '=', name)
}
