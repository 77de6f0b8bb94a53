import type { Compilable, Database } from '../db/port.ts'

/** Who the survey is held by, in both languages; empty texts are not shown. */
export interface Organisation {
  readonly association: { readonly zh: string; readonly en: string }
  readonly museum: { readonly zh: string; readonly en: string }
  readonly telephone: string
  readonly icp: string
}

const ORGANISATION_NAMES = [
  'organisation.association.zh',
  'organisation.association.en',
  'organisation.museum.zh',
  'organisation.museum.en',
  'organisation.telephone',
  'organisation.icp',
]

/** The organisation as it is set now. */
export async function readOrganisation(db: Database): Promise<Organisation> {
  const values = await readSettings(db, ORGANISATION_NAMES)
  const text = (name: string) => values.get(`organisation.${name}`) ?? ''
  return {
    association: { zh: text('association.zh'), en: text('association.en') },
    museum: { zh: text('museum.zh'), en: text('museum.en') },
    telephone: text('telephone'),
    icp: text('icp'),
  }
}

/** Some settings by name; those that were never set are missing. */
export async function readSettings(
  db: Database,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.read
    .selectFrom('setting')
    .select(['name', 'value'])
    .where('name', 'in', names)
    .execute()
  return new Map(rows.map((row) => [row.name, row.value]))
}

/** One setting, `undefined` when it was never set. */
export async function readSetting(db: Database, name: string): Promise<string | undefined> {
  const row = await db.read
    .selectFrom('setting')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirst()
  return row?.value
}

/** Statement that sets a setting, whatever it was. */
export function setSetting(db: Database, name: string, value: string, at: string): Compilable {
  return db.write
    .insertInto('setting')
    .values({ name, value, updated_at: at })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value, updated_at: at }))
}

/**
 * Statement that lets no other list at a setting before its own has ended (see `holdRows`): one that
 * has no value yet is empty until that list sets it.
 */
export function holdSetting(db: Database, name: string, at: string): Compilable {
  return db.write
    .insertInto('setting')
    .values({ name, value: '', updated_at: at })
    .onConflict((conflict) =>
      conflict.column('name').doUpdateSet((eb) => ({ value: eb.ref('setting.value') })),
    )
}

/** Statement that sets a setting for the first time; fails the list when it has a value already. */
export function insertSetting(db: Database, name: string, value: string, at: string): Compilable {
  return db.write.insertInto('setting').values({ name, value, updated_at: at })
}
