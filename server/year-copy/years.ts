/** Whether a text is a year that activities can have. */
export function isYear(text: string): boolean {
  return /^20\d\d$/.test(text)
}
