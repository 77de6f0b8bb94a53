import type { RateRow } from '../report.ts'
import { publishedRates } from './published-rates.ts'
import type { PublishedRate } from './published-report.ts'

/** Every month from the first to the last with answers; a month without any is there, and empty. */
export function publishedMonths(rows: readonly RateRow[]): readonly PublishedRate[] {
  const published = publishedRates(rows).rows
  const byMonth = new Map(published.map(({ from, ...row }) => [from.key, row]))
  const [first, last] = [rows.at(0)?.key, rows.at(-1)?.key]
  if (first === undefined || last === undefined) return []
  const months: PublishedRate[] = []
  for (let month = first; month <= last; month = monthAfter(month)) {
    months.push(byMonth.get(month) ?? emptyMonth(month))
  }
  return months
}

function emptyMonth(key: string): PublishedRate {
  return {
    key,
    n: 0,
    rate: null,
    interval: null,
    shown: { ratePercent: null, intervalPercent: null },
    hidden: 'no_data',
    isSmall: false,
    warnings: [],
  }
}

function monthAfter(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12
    ? `${String(year + 1).padStart(4, '0')}-01`
    : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`
}
