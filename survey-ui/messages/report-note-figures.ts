/** A parameter of a message: a share of 1 in percent. */
export function percent(share: string | number | undefined): string {
  return `${(100 * Number(share)).toFixed(1)}%`
}

/** A share of 1, or the difference of two, in percentage points. */
export function points(share: string | number | undefined, less?: string | number): string {
  return (100 * (Number(share) - Number(less ?? 0))).toFixed(1)
}
