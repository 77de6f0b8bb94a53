import type { LedgerCoverage } from '../../survey-ui/desk/coverage-props.ts'
import type { OpeningDay } from '../stores/opening-day.ts'
import { moveDate } from '../year-copy/move-year.ts'

interface Ledger {
  readonly type: string
  readonly name: string
  readonly days: readonly OpeningDay[]
  /** Responses at permanent points by day. */
  readonly answers: ReadonlyMap<string, number>
}

/**
 * The days of a type's permanent places beside their answers.
 *
 * @param from first and last local date; days to come are not looked at
 */
export function ledgerCoverage(ledger: Ledger, from: string, last: string): LedgerCoverage {
  const { type, name, answers } = ledger
  const days = ledger.days.filter((day) => day.date <= last)
  const open = days.filter((day) => day.isOpen === true)
  const closed = days.filter((day) => day.isOpen === false)
  const visits = open.map((day) => day.visits).filter((n) => n !== null)
  const isOpen = new Set(open.map((day) => day.date))
  const silent = open.flatMap(({ date, visits: n }) =>
    n !== null && n > 0 && !answers.has(date) ? [{ date, visits: n }] : [],
  )
  return {
    type,
    name,
    open: open.length,
    closed: closed.length,
    unknown: Math.max(0, daysBetween(from, last) - open.length - closed.length),
    visits: visits.length === 0 ? null : visits.reduce((total, n) => total + n, 0),
    withoutVisits: open.length - visits.length,
    silent: silent.toSorted((a, b) => b.visits - a.visits),
    unexpected: [...answers.keys()].filter((date) => !isOpen.has(date)).toSorted(),
  }
}

/** Days between two local dates, both counted; 0 when the second lies before. */
function daysBetween(from: string, to: string): number {
  let n = 0
  for (let date = from; date <= to; date = moveDate(date, 1)) n += 1
  return n
}
