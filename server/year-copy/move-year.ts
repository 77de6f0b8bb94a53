const DIGITS = '〇一二三四五六七八九'
const DAY_MS = 86_400_000

/** A year in Chinese digits: 二〇二六. */
function chineseYear(year: string): string {
  return [...year].map((digit) => DIGITS[Number(digit)] ?? digit).join('')
}

/** A text with every mention of a year replaced, in Arabic or Chinese digits; other numbers stay. */
export function moveYearInText(text: string, from: string, to: string): string {
  return text
    .replace(new RegExp(`(?<!\\d)${from}(?!\\d)`, 'g'), to)
    .replaceAll(chineseYear(from), chineseYear(to))
}

/**
 * Days by which an activity moves from one year to another: whole weeks, so that a market day stays
 * a market day, to within three days of the same date, and never out of the wanted year.
 *
 * @param startsOn first day, a local date of the year `from`
 */
export function daysBetweenYears(startsOn: string, from: string, to: string): number {
  const years = Number(to) - Number(from)
  const start = Date.parse(`${startsOn}T00:00:00Z`)
  const same = new Date(start)
  same.setUTCFullYear(same.getUTCFullYear() + years)
  const weeks = Math.round((same.getTime() - start) / DAY_MS / 7)
  const yearAt = (shift: number) => new Date(start + shift * 7 * DAY_MS).getUTCFullYear()
  const wanted = Number(startsOn.slice(0, 4)) + years
  const correction = Math.sign(wanted - yearAt(weeks))
  return (weeks + correction) * 7
}

/** A local date some days later. */
export function moveDate(localDate: string, days: number): string {
  return new Date(Date.parse(`${localDate}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** An instant some days later, at the same local time (Asia/Shanghai has no summer time); `null` stays. */
export function moveInstant(instant: string | null, days: number): string | null {
  return instant === null ? null : new Date(Date.parse(instant) + days * DAY_MS).toISOString()
}
