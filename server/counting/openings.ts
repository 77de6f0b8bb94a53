import { perDatabase } from '../db/per-database.ts'
import type { Deps } from '../deps.ts'
import { localTime } from '../local-time.ts'
import { type DayOpenings, openedDays, openingsBetween } from '../stores/opening.ts'
import { monthsBetween } from './months-between.ts'

type Parts = Pick<Deps, 'db' | 'clock'>

/** Pages opened in a month. */
interface MonthOpenings {
  readonly byDay: ReadonlyMap<string, number>
  readonly byPoint: ReadonlyMap<string, number>
}

/** A day is written down within a second, and by the clock of whoever served the page. */
const SETTLED_MS = 2 * 24 * 60 * 60 * 1000

/** Months that were over when they were read: nothing is added to them any more. */
const overOf = perDatabase(() => new Map<string, MonthOpenings>())

/** Pages opened in a period of local dates, both inclusive. */
export async function countOpenings(deps: Parts, from: string, to: string): Promise<number> {
  let n = 0
  for (const { byDay } of await openedMonths(deps, from, to)) {
    for (const [date, opened] of byDay) if (date >= from && date <= to) n += opened
  }
  return n
}

/** Pages opened in a year by point; points that nobody opened are missing. */
export async function openedPerPoint(
  deps: Parts,
  year: string,
): Promise<ReadonlyMap<string, number>> {
  const sums = new Map<string, number>()
  for (const { byPoint } of await openedMonths(deps, `${year}-01-01`, `${year}-12-31`)) {
    for (const [code, n] of byPoint) add(sums, code, n)
  }
  return sums
}

/** Of the months that a period lies in, those in which a page can have been opened. */
async function openedMonths(
  deps: Parts,
  from: string,
  to: string,
): Promise<readonly MonthOpenings[]> {
  const known = await openedDays(deps.db)
  if (!known) return []
  const months: MonthOpenings[] = []
  const [first, last] = [from > known.first ? from : known.first, to < known.last ? to : known.last]
  for (const month of monthsBetween(first, last)) months.push(await openedMonth(deps, month))
  return months
}

async function openedMonth({ db, clock }: Parts, month: string): Promise<MonthOpenings> {
  const known = overOf(db).get(month)
  if (known) return known
  const isOver = month < localTime(new Date(clock().getTime() - SETTLED_MS)).date.slice(0, 7)
  const opened = summed(await openingsBetween(db, `${month}-01`, `${month}-31`))
  if (isOver) overOf(db).set(month, opened)
  return opened
}

function summed(rows: readonly DayOpenings[]): MonthOpenings {
  const byDay = new Map<string, number>()
  const byPoint = new Map<string, number>()
  for (const { localDate, pointCode, n } of rows) {
    add(byDay, localDate, n)
    add(byPoint, pointCode, n)
  }
  return { byDay, byPoint }
}

function add(sums: Map<string, number>, key: string, n: number): void {
  sums.set(key, (sums.get(key) ?? 0) + n)
}
