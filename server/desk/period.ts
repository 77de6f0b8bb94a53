import { isLocalDate, localTime } from '../local-time.ts'
import type { DeskContext } from './context.ts'

export interface Period {
  readonly from: string
  readonly to: string
}

/**
 * The period an address asks for, this year by default; dates are local and inclusive.
 *
 * @returns the faults by field name beside the period to show instead
 */
export function readPeriod(c: DeskContext, now: Date) {
  const year = localTime(now).date.slice(0, 4)
  const thisYear: Period = { from: `${year}-01-01`, to: `${year}-12-31` }
  const from = c.req.query('from') || thisYear.from
  const to = c.req.query('to') || thisYear.to
  const faults = [
    ...(isLocalDate(from) ? [] : (['from'] as const)),
    ...(isLocalDate(to) ? [] : (['to'] as const)),
  ]
  if (faults.length > 0) return { period: thisYear, faults }
  if (from > to) return { period: thisYear, faults: ['order'] as const }
  return { period: { from, to }, faults: [] }
}
