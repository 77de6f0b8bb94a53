/** Months such as 2026-05 that two dates lie in or between. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = []
  let [year = 0, month = 0] = from.split('-').map(Number)
  for (;;) {
    const name = `${String(year).padStart(4, '0')}-${twoDigits(month)}`
    if (name > to.slice(0, 7)) return months
    months.push(name)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}

/** The last local date of a month such as 2026-05. */
export function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** A day or month as a calendar writes it. */
export function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}
