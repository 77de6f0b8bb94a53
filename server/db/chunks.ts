/** Splits rows so that no statement binds more than the engine allows. */
export function chunks<Row>(
  rows: readonly Row[],
  bindingsPerRow: number,
  maxBindings: number,
): readonly (readonly Row[])[] {
  const size = Math.max(1, Math.floor(Math.min(maxBindings, 4_000) / bindingsPerRow))
  const parts: Row[][] = []
  for (let start = 0; start < rows.length; start += size)
    parts.push(rows.slice(start, start + size))
  return parts
}
