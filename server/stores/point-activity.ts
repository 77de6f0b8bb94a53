import type { Database } from '../db/port.ts'

/** What happened at a point; test responses are not received ones. */
export interface PointActivity {
  readonly opened: number
  readonly received: number
}

const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/**
 * Opened pages and received responses of a year by point; points where nothing happened are
 * missing.
 *
 * @param pointCode only this point
 */
export async function activityPerPoint(
  db: Database,
  year: string,
  pointCode?: string,
): Promise<ReadonlyMap<string, PointActivity>> {
  const [opened, received] = await Promise.all([
    openedPerPoint(db, year, pointCode),
    receivedPerPoint(db, year, pointCode),
  ])
  const codes = new Set([...opened.keys(), ...received.keys()])
  return new Map(
    [...codes].map((code) => [
      code,
      { opened: opened.get(code) ?? 0, received: received.get(code) ?? 0 },
    ]),
  )
}

async function openedPerPoint(db: Database, year: string, pointCode: string | undefined) {
  let query = db.read
    .selectFrom('point_opening')
    .select('point_code')
    .select((eb) => eb.fn.sum<number>('n').as('n'))
    .where('local_date', '>=', `${year}-01-01`)
    .where('local_date', '<=', `${year}-12-31`)
    .groupBy('point_code')
  if (pointCode !== undefined) query = query.where('point_code', '=', pointCode)
  return byPoint(await query.execute())
}

/** Tally and unsealed tail in one statement, so that no response is counted twice or not at all. */
async function receivedPerPoint(db: Database, year: string, pointCode: string | undefined) {
  let sealed = db.read
    .selectFrom('tally_month')
    .select('point_code')
    .select((eb) => eb.fn.sum<number>('n').as('n'))
    .where('question', '=', 'overall')
    .where(
      'month',
      'in',
      MONTHS.map((month) => `${year}-${month}`),
    )
    .groupBy('point_code')
  let tail = db.read
    .selectFrom('response')
    .select('point_code')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('seal_index', 'is', null)
    .where((eb) => eb('is_test', '=', eb.lit(0)))
    .where('local_date', '>=', `${year}-01-01`)
    .where('local_date', '<=', `${year}-12-31`)
    .groupBy('point_code')
  if (pointCode !== undefined) {
    sealed = sealed.where('point_code', '=', pointCode)
    tail = tail.where('point_code', '=', pointCode)
  }
  const rows = await db.read
    .selectFrom(sealed.unionAll(tail).as('part'))
    .select('point_code')
    .select((eb) => eb.fn.sum<number>('part.n').as('n'))
    .groupBy('point_code')
    .execute()
  return byPoint(rows)
}

function byPoint(rows: readonly { readonly point_code: string; readonly n: number }[]) {
  return new Map(rows.map((row) => [row.point_code, Number(row.n)]))
}
