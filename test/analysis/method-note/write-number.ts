/** Writes a share of 1 in percent, as the note prints it. */
export function percent(share: number | null | undefined, decimals = 2): string {
  return `${(100 * known(share)).toFixed(decimals)}%`
}

/** Writes a number with a fixed number of decimals. */
export function fixed(value: number | null | undefined, decimals: number): string {
  return known(value).toFixed(decimals)
}

/** Writes two limits, shares of 1, as a range in percent. */
export function range(
  limits: { readonly lower: number | null; readonly upper: number | null } | null,
): string {
  return `${percent(limits?.lower)}–${percent(limits?.upper)}`
}

function known(value: number | null | undefined): number {
  if (value === null || value === undefined) throw new Error('an example has no such figure')
  return value
}
