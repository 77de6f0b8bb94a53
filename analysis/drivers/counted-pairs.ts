/** Two values that belong together, and how many respondents gave both. */
export interface CountedPair {
  readonly x: number
  readonly y: number
  readonly count: number
}

/**
 * The pairs without a gap (pairwise deletion), equal ones taken together, in ascending order. The
 * columns and counts have been checked to be of equal length.
 */
export function countPairs(
  x: readonly (number | null)[],
  y: readonly (number | null)[],
  counts: readonly number[],
): CountedPair[] {
  const cells = new Map<string, CountedPair>()
  counts.forEach((count, row) => {
    const [left, right] = [x[row] ?? null, y[row] ?? null]
    if (left === null || right === null || count === 0) return
    const key = `${left} ${right}`
    const before = cells.get(key)?.count ?? 0
    cells.set(key, { x: left + 0, y: right + 0, count: before + count })
  })
  return [...cells.values()].sort((a, b) => a.x - b.x || a.y - b.y)
}

/** Respondents of all pairs together. */
export function totalOf(pairs: readonly CountedPair[]): number {
  return pairs.reduce((total, pair) => total + pair.count, 0)
}

/** How often each value occurs on one side of the pairs, ascending. */
export function countValues(
  pairs: readonly CountedPair[],
  side: 'x' | 'y',
): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (const pair of pairs) found.set(pair[side], (found.get(pair[side]) ?? 0) + pair.count)
  return new Map([...found].sort(([a], [b]) => a - b))
}
