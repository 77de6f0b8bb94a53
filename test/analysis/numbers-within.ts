/** Every number of a result, however deep. */
export function numbersWithin(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersWithin)
}
