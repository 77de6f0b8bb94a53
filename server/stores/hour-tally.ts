import type { Database } from '../db/port.ts'

/** Sealed responses of all activities in an hour of a weekday, 1 Monday to 7 Sunday. */
interface HourAnswers {
  readonly weekday: number
  readonly hour: number
  readonly n: number
}

/** When the sealed responses of whole months (2026-05, inclusive) were given, in local time. */
export async function answersByHour(
  db: Database,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly HourAnswers[]> {
  const rows = await db.read
    .selectFrom('tally_hour')
    .select(['weekday', 'hour'])
    .select((eb) => eb.fn.sum<number>('n').as('n'))
    .where('month', '>=', from)
    .where('month', '<=', to)
    .groupBy(['weekday', 'hour'])
    .execute()
  return rows.map(({ weekday, hour, n }) => ({ weekday, hour, n: Number(n) }))
}
