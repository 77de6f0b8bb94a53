import { suppressList } from '../../disclosure/suppress-table.ts'
import { completeSettings } from '../settings.ts'

/** Answers in an hour of a weekday, 1 Monday to 7 Sunday. */
export interface HourCount {
  readonly weekday: number
  readonly hour: number
  readonly n: number
}

/** When answers came in: every hour from the first to the last with answers, for seven weekdays. */
export interface PublishedHours {
  readonly hours: readonly number[]
  /** By hour, then weekday; `null` is 1 to 4, or hidden to protect such a count. */
  readonly counts: readonly (readonly (number | null)[])[]
  /** The largest count shown. */
  readonly most: number
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7]

/** Counts by hour and weekday whose total is known, without those of 1 to 4; `null` without answers. */
export function publishedHours(rows: readonly HourCount[]): PublishedHours | null {
  const filled = rows.filter(({ n }) => n > 0)
  if (filled.length === 0) return null
  const [first, last] = [
    Math.min(...filled.map(({ hour }) => hour)),
    Math.max(...filled.map(({ hour }) => hour)),
  ]
  const hours = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const sums = new Map<string, number>()
  for (const { weekday, hour, n } of filled) {
    const key = `${hour} ${weekday}`
    sums.set(key, (sums.get(key) ?? 0) + n)
  }
  const all = hours.flatMap((hour) => WEEKDAYS.map((day) => sums.get(`${hour} ${day}`) ?? 0))
  const { suppressed } = suppressList(all, completeSettings().smallestCount)
  const shown = all.map((n, i) => (suppressed[i]?.[0] ? null : n))
  return {
    hours,
    counts: hours.map((_, i) => shown.slice(i * WEEKDAYS.length, (i + 1) * WEEKDAYS.length)),
    most: Math.max(0, ...shown.map((n) => n ?? 0)),
  }
}
