import { isLocalDate } from '../local-time.ts'
import { dayAfter } from './working-day.ts'

const LONGEST_RANGE_DAYS = 40

/**
 * Reads dates as people write them, one or a range a line: `2026-10-01`, `2026-10-01..2026-10-07`,
 * `2026-10-01 – 2026-10-07 国庆节`; what stands behind is a note.
 *
 * @returns the dates in order, each once, or the first line that is none
 */
export function readDates(
  text: string,
): { readonly dates: readonly string[] } | { readonly wrongLine: string } {
  const dates = new Set<string>()
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const read = datesOfLine(line)
    if (!read) return { wrongLine: line }
    for (const date of read) dates.add(date)
  }
  return { dates: [...dates].sort() }
}

function datesOfLine(line: string): readonly string[] | undefined {
  const [, from = '', to = from] =
    /^(\d{4}-\d{2}-\d{2})(?:\s*(?:\.\.|–|—|-|~|至|to)\s*(\d{4}-\d{2}-\d{2}))?(?=\s|$)/.exec(line) ??
    []
  if (!isLocalDate(from) || !isLocalDate(to) || from > to) return undefined
  const dates = [from]
  for (let day = from; day < to; ) {
    day = dayAfter(day)
    dates.push(day)
    if (dates.length > LONGEST_RANGE_DAYS) return undefined
  }
  return dates
}

/** The inverse of {@link readDates}: neighbours as a range. */
export function writeDates(dates: readonly string[]): string {
  const ranges: { from: string; to: string }[] = []
  for (const date of dates.toSorted()) {
    const last = ranges.at(-1)
    if (last && dayAfter(last.to) === date) last.to = date
    else ranges.push({ from: date, to: date })
  }
  return ranges.map(({ from, to }) => (from === to ? from : `${from}..${to}`)).join('\n')
}
