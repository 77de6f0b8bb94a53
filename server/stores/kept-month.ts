import { sql } from 'kysely'
import { asText } from '../db/cast.ts'
import type { Compilable, Database } from '../db/port.ts'
import type { Schema } from '../db/schema.ts'

/** Sealed responses of a local month (2026-05). */
export async function sealedInMonth(db: Database, month: string): Promise<number> {
  const row = await db.read
    .selectFrom('tally_hour')
    .select((eb) => eb.fn.sum<number | null>('n').as('n'))
    .where('month', '=', month)
    .executeTakeFirst()
  return Number(row?.n ?? 0)
}

/** The summary of a month that is still true, `undefined` where there is none. */
export async function findKeptMonth(
  db: Database,
  name: string,
  month: string,
): Promise<string | undefined> {
  const row = await db.read
    .selectFrom('kept_month')
    .select('summary')
    .where('name', '=', name)
    .where('month', '=', month)
    .where(hasSealed(month, sql.ref('kept_month.sealed')))
    .executeTakeFirst()
  return row?.summary
}

/**
 * Statement that keeps the summary of a month. It keeps nothing when a response of the month was
 * sealed since they were counted, or while no later month has one: the running month changes all
 * the time.
 */
export function keepMonth(
  db: Database,
  { name, month, sealed, summary }: Schema['kept_month'],
): Compilable {
  const counted = sql<number>`cast(${sealed} as bigint)`
  const later = db.write.selectFrom('tally_hour').select('month').where('month', '>', month)
  return db.write
    .insertInto('kept_month')
    .columns(['name', 'month', 'sealed', 'summary'])
    .expression(
      db.write
        .selectFrom('sealer')
        .select([
          asText(name).as('name'),
          asText(month).as('month'),
          counted.as('sealed'),
          asText(summary).as('summary'),
        ])
        .where('sealer.id', '=', 1)
        .where(hasSealed(month, counted))
        .where(({ exists }) => exists(later)),
    )
    .onConflict((conflict) =>
      conflict.columns(['name', 'month']).doUpdateSet({
        sealed: sql<number>`excluded.sealed`,
        summary: sql<string>`excluded.summary`,
      }),
    )
}

/** Whether a month has so many sealed responses. */
function hasSealed(month: string, n: ReturnType<typeof sql.ref> | ReturnType<typeof sql<number>>) {
  return sql<boolean>`(select coalesce(sum(n), 0) from tally_hour where month = ${month}) = ${n}`
}

/** All that is kept and still true, for `tally check`. */
export async function trueKeptMonths(
  db: Database,
): Promise<readonly Pick<Schema['kept_month'], 'name' | 'month'>[]> {
  return await db.read
    .selectFrom('kept_month')
    .select(['name', 'month'])
    .where(
      sql<boolean>`sealed = (select coalesce(sum(n), 0) from tally_hour
        where tally_hour.month = kept_month.month)`,
    )
    .execute()
}
