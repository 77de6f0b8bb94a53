import type { Language } from '../instrument/questionnaire.ts'

const ZONE = 'Asia/Shanghai'

/** Pixels of the tallest bar of the last 24 hours, drawn by server and script alike. */
export const HOURS_HEIGHT = 64

/** A whole number with groups: 1,262. */
export function formatCount(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** A local date as people write it: 2026年5月1日, 1 May 2026. */
function formatDate(localDate: string, language: Language): string {
  const [year = '', month = '', day = ''] = localDate.split('-')
  if (language === 'zh') return `${year}年${Number(month)}月${Number(day)}日`
  return `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** First and last day, without repeating what they share. */
export function formatPeriod(from: string, to: string, language: Language): string {
  if (from === to) return formatDate(from, language)
  const end = formatDate(to, language)
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${formatDate(from, language)} – ${end}`
  if (language === 'zh') return `${formatDate(from, language)} – ${end.replace(/^\d+年/, '')}`
  return `${formatDate(from, language).replace(/ \d+$/, '')} – ${end}`
}

/** An instant in Beijing time, to the minute: 2026-05-01 16:05. */
export function formatInstant(instant: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: ZONE,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(new Date(instant))
  const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')} ${part('hour')}:${part('minute')}`
}

/** A share of 1 in percent with one decimal, cut so that a part never reads as the whole. */
export function formatShare(share: number): string {
  return `${(Math.floor(share * 1000 + 1e-9) / 10).toFixed(1)}%`
}

/** A lower bound in percent, never rounded up: 0.94996 is 94.99. */
export function formatLowerBound(share: number): string {
  return (Math.floor(share * 10_000) / 100).toFixed(2)
}

/** An upper bound in percent, never rounded down. */
export function formatUpperBound(share: number): string {
  return (Math.ceil(share * 10_000) / 100).toFixed(2)
}

/** A share in percent, `null` without one: one decimal, two below 1 %, so that a small one is not 0. */
export function formatSmallShare(share: number | null): string | null {
  if (share === null) return null
  const percent = share * 100
  return `${percent.toFixed(percent > 0 && percent < 1 ? 2 : 1)}%`
}

/** The weekday of a local date. */
export function formatWeekday(localDate: string, language: Language): string {
  return new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    weekday: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${localDate}T00:00:00Z`))
}

/** A local date without its year: 5月1日, 1 May. */
export function formatDay(localDate: string, language: Language): string {
  return formatDate(localDate, language).replace(/^\d+年| \d+$/, '')
}
