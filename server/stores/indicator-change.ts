import type { IndicatorDefinition } from '../../analysis/indicator/definition.ts'
import { asInteger, asText } from '../db/cast.ts'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import { AppError } from '../errors.ts'
import { holdRows } from './hold-rows.ts'

/** When something was stored and under which name. */
export interface Stamp {
  readonly at: string
  readonly by: string
}

/**
 * Adds an indicator behind all others, with its first definition.
 *
 * @throws AppError `form_invalid` (`id`: `taken`) when there is one of that id, retired or not
 */
export async function addIndicator(
  db: Database,
  definition: IndicatorDefinition,
  stamp: Stamp,
  alongside: readonly Compilable[] = [],
): Promise<void> {
  const { id } = definition
  const behind = db.write
    .selectFrom('indicator')
    .select((eb) => [
      asText(id).as('id'),
      eb(eb.fn.coalesce(eb.fn.max('position'), eb.lit(0)), '+', eb.lit(1)).as('position'),
      asInteger(1).as('version'),
    ])
  try {
    await db.atomic([
      db.write.insertInto('indicator').columns(['id', 'position', 'version']).expression(behind),
      db.write.insertInto('indicator_definition').values(versionRow(definition, stamp)),
      ...alongside,
    ])
  } catch (error) {
    if (violation(error) !== 'unique') throw error
    throw new AppError('form_invalid', { fields: { id: 'taken' } })
  }
}

/**
 * Stores the next version of a definition; the versions before stay as they are.
 *
 * @param definition carries the version that it replaces plus one
 * @param alongside statements run before the change (audit, with {@link isAtVersion})
 * @throws AppError `edit_conflict` when another version was stored meanwhile; nothing is changed
 */
export async function changeIndicator(
  db: Database,
  definition: IndicatorDefinition,
  stamp: Stamp,
  alongside: readonly Compilable[] = [],
): Promise<void> {
  const { id, version } = definition
  const row = versionRow(definition, stamp)
  const next = isAtVersion(db, id, version - 1).select([
    asText(id).as('id'),
    asInteger(version).as('version'),
    asText(row.definition).as('definition'),
    asText(row.created_at).as('created_at'),
    asText(row.created_by).as('created_by'),
  ])
  try {
    const affected = await db.atomic([
      holdRows(db, 'indicator', [id]),
      ...alongside,
      db.write
        .insertInto('indicator_definition')
        .columns(['id', 'version', 'definition', 'created_at', 'created_by'])
        .expression(next),
      db.write
        .updateTable('indicator')
        .set({ version })
        .where('id', '=', id)
        .where('version', '=', version - 1),
    ])
    if (affected.at(-1) === 0) throw new AppError('edit_conflict', {})
  } catch (error) {
    throw violation(error) === 'unique' ? new AppError('edit_conflict', {}) : error
  }
}

/** An indicator at a version, as a subquery to select from: it has a row only while that one holds. */
export function isAtVersion(db: Database, id: string, version: number) {
  return db.write.selectFrom('indicator').where('id', '=', id).where('version', '=', version)
}

/**
 * An indicator that may be retired (`true`) or brought back (`false`), as a subquery: of the wanted
 * version, not so already, and in the first case not the last active one.
 */
export function canRetire(db: Database, id: string, version: number, retired: boolean) {
  const here = isAtVersion(db, id, version)
  if (!retired) return here.where('retired_at', 'is not', null)
  const others = db.write
    .selectFrom('indicator as other')
    .select('other.id')
    .where('other.id', '<>', id)
    .where('other.retired_at', 'is', null)
  return here.where('retired_at', 'is', null).where(({ exists }) => exists(others))
}

/**
 * Retires an indicator at an instant, or brings it back (`null`). Its versions, remarks and figures
 * stay readable.
 *
 * @param alongside statements run before the change (audit, with {@link canRetire})
 * @throws AppError `form_invalid` (`indicator`: `last_active`) when no other one would be left,
 *   `edit_conflict` when it was changed meanwhile; nothing is changed then
 */
export async function retireIndicator(
  db: Database,
  { id, version }: IndicatorDefinition,
  retiredAt: string | null,
  alongside: readonly Compilable[] = [],
): Promise<void> {
  const allowed = canRetire(db, id, version, retiredAt !== null).select('id')
  // Touching every row first makes two at once wait for each other where the engine locks by row.
  const inTurn = db.write.updateTable('indicator').set((eb) => ({ position: eb.ref('position') }))
  const affected = await db.atomic([
    inTurn,
    ...alongside,
    db.write.updateTable('indicator').set({ retired_at: retiredAt }).where('id', 'in', allowed),
  ])
  if (affected.at(-1) !== 0) return
  const active = await db.read
    .selectFrom('indicator')
    .select('id')
    .where('retired_at', 'is', null)
    .execute()
  const isLast = retiredAt !== null && active.length === 1 && active[0]?.id === id
  if (isLast) throw new AppError('form_invalid', { fields: { indicator: 'last_active' } })
  throw new AppError('edit_conflict', {})
}

function versionRow(definition: IndicatorDefinition, { at, by }: Stamp) {
  return {
    id: definition.id,
    version: definition.version,
    definition: JSON.stringify(definition),
    created_at: at,
    created_by: by,
  }
}
