import { perDatabase } from '../db/per-database.ts'
import type { Deps } from '../deps.ts'
import { localTime } from '../local-time.ts'
import { openedByDay, openedByPoint, openedDays } from '../stores/opening.ts'
import { monthsBetween } from './months-between.ts'

type Parts = Pick<Deps, 'db' | 'clock'>
type Sums = ReadonlyMap<string, number>

/** A day is written down within a second, and by the clock of whoever served the page. */
const SETTLED_MS = 2 * 24 * 60 * 60 * 1000

/** Sums of months that were over when they were read: nothing is added to them any more. */
const overOf = perDatabase(() => new Map<typeof openedByDay, Map<string, Sums>>())

/** Pages opened in a period of local dates, both inclusive. */
export async function countOpenings(deps: Parts, from: string, to: string): Promise<number> {
  let n = 0
  for (const byDay of await openedMonths(deps, from, to, openedByDay)) {
    for (const [date, opened] of byDay) if (date >= from && date <= to) n += opened
  }
  return n
}

/** Pages opened in a year by point; points that nobody opened are missing. */
export async function openedPerPoint(deps: Parts, year: string): Promise<Sums> {
  const sums = new Map<string, number>()
  for (const byPoint of await openedMonths(deps, `${year}-01-01`, `${year}-12-31`, openedByPoint)) {
    for (const [code, n] of byPoint) sums.set(code, (sums.get(code) ?? 0) + n)
  }
  return sums
}

/** Of the months that a period lies in, those in which a page can have been opened. */
async function openedMonths(
  { db, clock }: Parts,
  from: string,
  to: string,
  read: typeof openedByDay,
): Promise<readonly Sums[]> {
  const known = await openedDays(db)
  if (!known) return []
  const [first, last] = [from > known.first ? from : known.first, to < known.last ? to : known.last]
  const running = localTime(new Date(clock().getTime() - SETTLED_MS)).date.slice(0, 7)
  const over = overOf(db).get(read) ?? new Map<string, Sums>()
  overOf(db).set(read, over)
  const months: Sums[] = []
  for (const month of monthsBetween(first, last)) {
    const sums = over.get(month) ?? (await read(db, `${month}-01`, `${month}-31`))
    if (month < running) over.set(month, sums)
    months.push(sums)
  }
  return months
}
