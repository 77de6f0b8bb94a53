import { sql } from 'kysely'
import { violation } from '../db/constraint.ts'
import type { Compilable, Database } from '../db/port.ts'
import { AppError } from '../errors.ts'
import { holdRows } from './hold-rows.ts'

/** Tables whose rows stand in an order that people choose. */
type Ordered = 'town' | 'activity_type' | 'said_done'

export interface Placed {
  readonly id: string
  readonly position: number
}

/**
 * Lets two neighbours change places, if both still stand where they were read.
 *
 * @param alongside statements run before the change (audit, with {@link areBothThere})
 * @throws AppError `edit_conflict` when one of them does not; nothing is changed then
 */
export async function swapPositions(
  db: Database,
  table: Ordered,
  upper: Placed,
  lower: Placed,
  alongside: readonly Compilable[],
): Promise<void> {
  // Two that share a place, as simultaneous additions may, are drawn apart.
  const below = upper.position === lower.position ? upper.position + 1 : lower.position
  try {
    const affected = await db.atomic([
      holdRows(db, table, [upper.id, lower.id]),
      ...alongside,
      place(db, table, upper, below, lower.id),
      place(db, table, lower, upper.position, upper.id),
    ])
    if (affected.at(-1) !== 0) return
  } catch (error) {
    if (violation(error) !== 'not_null') throw error
  }
  throw new AppError('edit_conflict', {})
}

/** Two rows, as a subquery: it has a row only while both exist. */
export function areBothThere(db: Database, table: Ordered, id: string, otherId: string) {
  const other = db.write
    .selectFrom(table as 'town')
    .select('id')
    .where('id', '=', otherId)
  return db.write
    .selectFrom(table as 'town')
    .select('id')
    .where('id', '=', id)
    .where(({ exists }) => exists(other))
}

/** Fails the whole list, by a place that cannot be, where the row has moved meanwhile. */
function place(
  db: Database,
  table: Ordered,
  row: Placed,
  position: number,
  otherId: string,
): Compilable {
  const moved = sql<number>`case when position = ${row.position} then cast(${position} as integer) end`
  return db.write
    .updateTable(table as 'town')
    .set({ position: moved })
    .where('id', 'in', areBothThere(db, table, row.id, otherId))
}
