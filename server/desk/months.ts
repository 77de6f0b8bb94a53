/** Whether a text is a month of this century, such as 2026-05. */
export function isMonth(text: string): boolean {
  return /^20\d\d-(0[1-9]|1[0-2])$/.test(text)
}

/** A month some months later. */
export function moveMonth(month: string, months: number): string {
  const at = new Date(`${month}-01T00:00:00Z`)
  at.setUTCMonth(at.getUTCMonth() + months)
  return at.toISOString().slice(0, 7)
}

/** The local dates of a month. */
export function daysOfMonth(month: string): readonly string[] {
  const last = new Date(`${moveMonth(month, 1)}-01T00:00:00Z`)
  last.setUTCDate(0)
  return Array.from(
    { length: last.getUTCDate() },
    (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`,
  )
}
