import { type Counts, isSmall, type Place } from './small-cell.ts'

/** Lines to be merged with others; both ascending, from 0. */
export interface CollapseAdvice {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/**
 * Which lines of a table to merge with others so that its small cells can be protected: of every
 * cell that no suppression protects, the lines whose own total is small; without one, the line
 * with the smaller total, the row when they are equal.
 */
export function collapseAdvice(
  counts: Counts,
  exposed: readonly Place[],
  k: number,
): CollapseAdvice {
  const rows = new Set<number>()
  const columns = new Set<number>()
  for (const { row, col } of exposed) {
    const rowTotal = total(counts[row] ?? [])
    const columnTotal = total(counts.map((cells) => cells[col] ?? 0))
    const smallRow = isSmall(rowTotal, k)
    const smallColumn = isSmall(columnTotal, k)
    const neither = !(smallRow || smallColumn)
    if (smallRow || (neither && rowTotal <= columnTotal)) rows.add(row)
    if (smallColumn || (neither && rowTotal > columnTotal)) columns.add(col)
  }
  return { rows: ascending(rows), columns: ascending(columns) }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}

function ascending(values: Iterable<number>): number[] {
  return [...values].sort((a, b) => a - b)
}
