import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Compilable, Database } from '../db/port.ts'
import type { NamedList } from './named-list.ts'

/**
 * A condition that holds while nothing names an entry, neither now nor in what was received long
 * ago. Each place is asked for itself: D1 allows five parts in a union.
 */
export function isUnused(db: Database, list: NamedList, id: string): RawBuilder<SqlBool> {
  const places = list === 'town' ? placesOfTown(db, id) : placesOfType(db, id)
  const conditions = places.map((place) => sql<SqlBool>`not exists ${place}`)
  return sql<SqlBool>`(${sql.join(conditions, sql` and `)})`
}

const found = sql<number>`1`.as('found')

function placesOfTown({ write }: Database, id: string): readonly Compilable[] {
  return [write.selectFrom('activity').select(found).where('town_id', '=', id)]
}

function placesOfType({ write }: Database, id: string): readonly Compilable[] {
  const unsealed = write
    .selectFrom('response')
    .select(found)
    .where('activity_type_id', '=', id)
    .where('seal_index', 'is', null)
  return [
    write.selectFrom('activity').select(found).where('activity_type_id', '=', id),
    write.selectFrom('point').select(found).where('activity_type_id', '=', id),
    write.selectFrom('activity_type_year').select(found).where('activity_type_id', '=', id),
    write.selectFrom('cluster').select(found).where('activity_type_id', '=', id),
    // Each half has an index of its own.
    unsealed.where((eb) => eb('is_test', '=', eb.lit(0))),
    unsealed.where((eb) => eb('is_test', '=', eb.lit(1))),
    write.selectFrom('indicator_definition').select(found).where(names('definition', id)),
    write.selectFrom('questionnaire_version').select(found).where(names('definition', id)),
  ]
}

/** Whether JSON holds a text between quotes; LIKE would take case and wild cards as it likes. */
function names(column: string, id: string) {
  return sql<SqlBool>`replace(${sql.ref(column)}, ${JSON.stringify(id)}, '') <> ${sql.ref(column)}`
}
