import { localTime } from '../local-time.ts'

/** One day of the simulated year with what it means for a county in Gansu. */
export interface DemoDay {
  /** 0 is the first day. */
  readonly index: number
  /** 2026-05-01 */
  readonly localDate: string
  /** 05-01 */
  readonly monthDay: string
  /** 1 Monday to 7 Sunday. */
  readonly weekday: number
  readonly lunarMonth: number
  readonly lunarDay: number
  readonly isSchoolTerm: boolean
  /** The days on which the museum is closed for a festival. */
  readonly isFestival: boolean
}

const DAY_MS = 24 * 60 * 60 * 1000

const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', {
  month: 'numeric',
  day: 'numeric',
  timeZone: 'UTC',
})

/** The twelve months that end with a local date, that day included. */
export function yearUntil(until: string): readonly DemoDay[] {
  const end = new Date(`${until}T00:00:00Z`)
  const start = new Date(end)
  start.setUTCFullYear(start.getUTCFullYear() - 1)
  const count = Math.round((end.getTime() - start.getTime()) / DAY_MS)
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(end.getTime() - (count - 1 - index) * DAY_MS)
    return dayOf(at, index)
  })
}

/** The last local day that is over. */
export function yesterday(now: Date): string {
  return localTime(new Date(now.getTime() - DAY_MS)).date
}

/** The instant of a minute of a local day. */
export function instantOf(localDate: string, minutes: number): number {
  return Date.parse(`${localDate}T00:00:00+08:00`) + Math.round(minutes * 60_000)
}

function dayOf(at: Date, index: number): DemoDay {
  const localDate = at.toISOString().slice(0, 10)
  const monthDay = localDate.slice(5)
  const parts = lunar.formatToParts(at)
  const number = (type: string) =>
    Number.parseInt(parts.find((part) => part.type === type)?.value ?? '0', 10)
  const lunarMonth = number('month')
  const lunarDay = number('day')
  const weekday = at.getUTCDay() === 0 ? 7 : at.getUTCDay()
  const isFestival = isFestivalOn(monthDay, lunarMonth, lunarDay)
  return {
    index,
    localDate,
    monthDay,
    weekday,
    lunarMonth,
    lunarDay,
    isSchoolTerm: weekday <= 5 && !isFestival && !isBreak(monthDay),
    isFestival,
  }
}

function isFestivalOn(monthDay: string, lunarMonth: number, lunarDay: number): boolean {
  const isSpringFestival =
    (lunarMonth === 12 && lunarDay >= 29) || (lunarMonth === 1 && lunarDay <= 4)
  const isFeast = (lunarMonth === 5 && lunarDay === 5) || (lunarMonth === 8 && lunarDay === 15)
  return isSpringFestival || isFeast || ['01-01', '04-05', '10-01'].includes(monthDay)
}

/** Winter and summer holidays of the county's schools, and the week of the national day. */
function isBreak(monthDay: string): boolean {
  return (
    (monthDay >= '01-15' && monthDay <= '02-28') ||
    (monthDay >= '07-08' && monthDay <= '08-27') ||
    (monthDay >= '10-01' && monthDay <= '10-07')
  )
}
