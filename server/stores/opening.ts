import { sql } from 'kysely'
import { asText } from '../db/cast.ts'
import type { Compilable, Database } from '../db/port.ts'

/** Statement that adds opened pages of a point and day. */
export function addOpenings(
  db: Database,
  opened: { readonly pointCode: string; readonly localDate: string; readonly n: number },
): Compilable {
  return db.write
    .insertInto('point_opening')
    .values({ point_code: opened.pointCode, local_date: opened.localDate, n: opened.n })
    .onConflict((conflict) =>
      conflict
        .columns(['point_code', 'local_date'])
        .doUpdateSet((eb) => ({ n: eb('point_opening.n', '+', opened.n) })),
    )
}

/** Pages opened between two local dates, both inclusive, by day; days without any are missing. */
export async function openedByDay(
  db: Database,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await openedBetween(db, from, to)
    .select('local_date')
    .groupBy('local_date')
    .execute()
  return new Map(rows.map((row) => [row.local_date, Number(row.n)]))
}

/** The same by point. */
export async function openedByPoint(
  db: Database,
  from: string,
  to: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await openedBetween(db, from, to)
    .select('point_code')
    .groupBy('point_code')
    .execute()
  return new Map(rows.map((row) => [row.point_code, Number(row.n)]))
}

function openedBetween(db: Database, from: string, to: string) {
  return db.read
    .selectFrom('point_opening')
    .select((eb) => eb.fn.sum<number>('n').as('n'))
    .where('local_date', '>=', from)
    .where('local_date', '<=', to)
}

/** First and last day on which a page was opened, `undefined` when there is none. */
export async function openedDays(
  db: Database,
): Promise<{ readonly first: string; readonly last: string } | undefined> {
  const [first, last] = await Promise.all([openedDay(db, 'asc'), openedDay(db, 'desc')])
  return first && last ? { first, last } : undefined
}

async function openedDay(db: Database, direction: 'asc' | 'desc') {
  const row = await db.read
    .selectFrom('point_opening')
    .select('local_date')
    .orderBy('local_date', direction)
    .limit(1)
    .executeTakeFirst()
  return row?.local_date
}

/** Statement that counts an unknown code; a day keeps at most `cap` different ones. */
export function addUnknownCode(
  db: Database,
  localDate: string,
  code: string,
  cap: number,
): Compilable {
  const kept = db.write
    .selectFrom('unknown_code')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('local_date', '=', localDate)
  const known = db.write
    .selectFrom('unknown_code')
    .select('code')
    .where('local_date', '=', localDate)
    .where('code', '=', code)
  return db.write
    .insertInto('unknown_code')
    .columns(['local_date', 'code', 'n'])
    .expression(
      db.write
        .selectFrom('sealer')
        .select([
          asText(localDate).as('local_date'),
          asText(code).as('code'),
          sql<number>`1`.as('n'),
        ])
        .where('sealer.id', '=', 1)
        .where((where) => where.or([where(kept, '<', cap), where.exists(known)])),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['local_date', 'code'])
        .doUpdateSet((eb) => ({ n: eb('unknown_code.n', '+', 1) })),
    )
}

export interface UnknownCode {
  readonly code: string
  readonly n: number
}

/** Unknown codes since a local date, most frequent first. */
export async function unknownCodes(db: Database, since: string): Promise<readonly UnknownCode[]> {
  const rows = await db.read
    .selectFrom('unknown_code')
    .select('code')
    .select((eb) => eb.fn.sum<number>('n').as('n'))
    .where('local_date', '>=', since)
    .groupBy('code')
    .orderBy('n', 'desc')
    .orderBy('code')
    .execute()
  return rows.map((row) => ({ code: row.code, n: Number(row.n) }))
}
