import { type SqlBool, sql } from 'kysely'
import type { Database } from '../db/port.ts'
import type { NamedList } from './named-list.ts'

/** A subquery with a row for whatever names an entry, now or in what was received long ago. */
export function isReferredTo(db: Database, list: NamedList, id: string) {
  const { write } = db
  const found = sql<number>`1`.as('found')
  if (list === 'town') {
    return write.selectFrom('activity').select(found).where('town_id', '=', id)
  }
  // Each half has an index of its own.
  const unsealed = write
    .selectFrom('response')
    .select(found)
    .where('activity_type_id', '=', id)
    .where('seal_index', 'is', null)
  return write
    .selectFrom('activity')
    .select(found)
    .where('activity_type_id', '=', id)
    .unionAll(write.selectFrom('point').select(found).where('activity_type_id', '=', id))
    .unionAll(
      write.selectFrom('activity_type_year').select(found).where('activity_type_id', '=', id),
    )
    .unionAll(write.selectFrom('cluster').select(found).where('activity_type_id', '=', id))
    .unionAll(unsealed.where((eb) => eb('is_test', '=', eb.lit(0))))
    .unionAll(unsealed.where((eb) => eb('is_test', '=', eb.lit(1))))
    .unionAll(write.selectFrom('indicator_definition').select(found).where(names('definition', id)))
    .unionAll(
      write.selectFrom('questionnaire_version').select(found).where(names('definition', id)),
    )
}

/** Whether JSON holds a text between quotes; LIKE would take case and wild cards as it likes. */
function names(column: string, id: string) {
  return sql<SqlBool>`replace(${sql.ref(column)}, ${JSON.stringify(id)}, '') <> ${sql.ref(column)}`
}
