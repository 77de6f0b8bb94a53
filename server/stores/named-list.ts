import { asInteger, asText } from '../db/cast.ts'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import type { Schema } from '../db/schema.ts'
import { AppError } from '../errors.ts'
import { holdRows } from './hold-rows.ts'
import { isUnused } from './named-list-use.ts'

/** Lists that the desk edits; their tables have the same columns. */
export type NamedList = 'town' | 'activity_type'

export interface NamedEntry {
  readonly id: string
  readonly zh: string
  /** Empty where there is none. */
  readonly en: string
  /** Counts edits of the names. */
  readonly version: number
  readonly position: number
  /** An instant; `null` while it is offered. */
  readonly retiredAt: string | null
}

/** Both tables are written alike, so one of them stands for either. */
const tableOf = (list: NamedList) => list as 'town'

/** Every entry in the order of the list, retired ones included. */
export async function listEntries(db: Database, list: NamedList): Promise<readonly NamedEntry[]> {
  const rows = await db.read
    .selectFrom(tableOf(list))
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(fromRow)
}

/** Adds an entry at the end. A taken id violates the primary key and nothing is written. */
export async function addEntry(
  db: Database,
  list: NamedList,
  entry: Pick<NamedEntry, 'id' | 'zh' | 'en'>,
  alongside: readonly Compilable[],
): Promise<void> {
  const behind = db.write
    .selectFrom(tableOf(list))
    .select((eb) => [
      asText(entry.id).as('id'),
      asText(entry.zh).as('name_zh'),
      asText(entry.en).as('name_en'),
      eb(eb.fn.coalesce(eb.fn.max('position'), eb.lit(-1)), '+', eb.lit(1)).as('position'),
      asInteger(1).as('version'),
    ])
  await db.atomic([
    db.write
      .insertInto(tableOf(list))
      .columns(['id', 'name_zh', 'name_en', 'position', 'version'])
      .expression(behind),
    ...alongside,
  ])
}

/** An entry at a version, as a subquery: it has a row only while that one holds. */
export function isEntryAt(db: Database, list: NamedList, id: string, version: number) {
  return db.write
    .selectFrom(tableOf(list))
    .select('id')
    .where('id', '=', id)
    .where('version', '=', version)
}

/**
 * Changes names, or whether an entry is offered, if nobody has since `version` was read.
 *
 * @param alongside statements run before the change (audit, with {@link isEntryAt})
 * @throws AppError `edit_conflict` when somebody has; nothing is changed then
 */
export async function changeEntry(
  db: Database,
  list: NamedList,
  { id, version }: Pick<NamedEntry, 'id' | 'version'>,
  change: Partial<Pick<NamedEntry, 'zh' | 'en' | 'retiredAt'>>,
  alongside: readonly Compilable[],
): Promise<void> {
  const { zh, en, retiredAt } = change
  const affected = await db.atomic([
    holdRows(db, list, [id]),
    ...alongside,
    db.write
      .updateTable(tableOf(list))
      .set({
        version: version + 1,
        ...(zh === undefined ? {} : { name_zh: zh }),
        ...(en === undefined ? {} : { name_en: en }),
        ...(retiredAt === undefined ? {} : { retired_at: retiredAt }),
      })
      .where('id', '=', id)
      .where('version', '=', version),
  ])
  if (affected.at(-1) === 0) throw new AppError('edit_conflict', {})
}

/** An entry that may be removed, as a subquery: at the version, and nothing has ever named it. */
export function isRemovable(db: Database, list: NamedList, id: string, version: number) {
  return isEntryAt(db, list, id, version).where(isUnused(db, list, id))
}

/**
 * Removes an entry that nothing has ever named, such as a slip of the pen.
 *
 * @param alongside statements run before the change (audit, with {@link isRemovable})
 * @throws AppError `form_invalid` (`entry`: `in_use`) when something names it, `edit_conflict` when
 *   it was changed meanwhile; nothing is changed then
 */
export async function removeEntry(
  db: Database,
  list: NamedList,
  { id, version }: Pick<NamedEntry, 'id' | 'version'>,
  alongside: readonly Compilable[],
): Promise<void> {
  try {
    const affected = await db.atomic([
      holdRows(db, list, [id]),
      ...alongside,
      db.write
        .deleteFrom(tableOf(list))
        .where('id', '=', id)
        .where('version', '=', version)
        .where(isUnused(db, list, id)),
    ])
    if (affected.at(-1) !== 0) return
  } catch (error) {
    if (violation(error) !== 'foreign_key') throw error
  }
  const here = await db.read
    .selectFrom(tableOf(list))
    .select('id')
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  throw here
    ? new AppError('form_invalid', { fields: { entry: 'in_use' } })
    : new AppError('edit_conflict', {})
}

function fromRow(row: Schema['town']): NamedEntry {
  return {
    id: row.id,
    zh: row.name_zh,
    en: row.name_en,
    version: row.version,
    position: row.position,
    retiredAt: row.retired_at,
  }
}
