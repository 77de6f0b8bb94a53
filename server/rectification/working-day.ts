/** How a year differs from five working days a week: local dates. */
export interface WorkCalendar {
  /** Days off; a weekend among them changes nothing. */
  readonly daysOff: readonly string[]
  /** Saturdays and Sundays that are worked. */
  readonly workdays: readonly string[]
}

/** Whether a local date is worked. */
export function workingDays(calendars: readonly WorkCalendar[]): (date: string) => boolean {
  const daysOff = new Set(calendars.flatMap((one) => one.daysOff))
  const workdays = new Set(calendars.flatMap((one) => one.workdays))
  return (date) => workdays.has(date) || (!isWeekend(date) && !daysOff.has(date))
}

/**
 * The n-th working day after a local date; the day itself does not count, as deadlines are reckoned.
 *
 * @param n from 1
 */
export function workingDayAfter(
  date: string,
  n: number,
  isWorked: (date: string) => boolean,
): string {
  let day = date
  for (let worked = 0; worked < n; ) {
    day = dayAfter(day)
    if (isWorked(day)) worked += 1
  }
  return day
}

export function isWeekend(date: string): boolean {
  return [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
}

/** The next local date. */
export function dayAfter(date: string): string {
  const at = new Date(`${date}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + 1)
  return at.toISOString().slice(0, 10)
}
