const OFFSET_MS = 8 * 60 * 60 * 1000

/**
 * Where an instant falls in the calendar of the house, Asia/Shanghai. China has had one zone
 * without summer time since 1992, so the offset is a constant and every runtime agrees.
 */
export function localTime(at: Date) {
  const shifted = new Date(at.getTime() + OFFSET_MS)
  const date = shifted.toISOString().slice(0, 10)
  return {
    date,
    month: date.slice(0, 7),
    /** 1 Monday to 7 Sunday. */
    weekday: shifted.getUTCDay() === 0 ? 7 : shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
  }
}

/** Whether a text is a date of the calendar, such as 2026-02-28. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}
