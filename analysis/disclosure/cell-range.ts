import { maximumFlow } from './maximum-flow.ts'
import type { Counts, Place } from './small-cell.ts'
import { countAt, endsOf, type TableNodes } from './table-network.ts'

/** The smallest and largest value a reader can derive for a cell; `max` null: no upper limit. */
export interface CellRange extends Place {
  readonly min: number
  readonly max: number | null
}

/**
 * The range of one suppressed cell over all fillings of the suppressed cells with whole numbers
 * from 0 that keep the published totals. Exact: the true table is one filling, and the cell can
 * rise by as much as can flow back from its column to its row through the other suppressed cells,
 * each of which may rise without limit and fall by its count.
 *
 * Source: Cox 1980, Suppression methodology and statistical disclosure control; Hundepool et al.
 * 2012, Statistical Disclosure Control.
 */
export function cellRange(
  counts: Counts,
  suppressed: readonly Place[],
  cell: Place,
  nodes: TableNodes,
): CellRange {
  const capacities = capacitiesWithout(counts, suppressed, cell, nodes)
  const count = countAt(counts, cell)
  const { row, column } = endsOf(nodes, cell)
  const rise = maximumFlow(capacities, column, row)
  const fall = Math.min(count, maximumFlow(capacities, row, column))
  const max = Number.isFinite(rise) ? count + rise : null
  return { row: cell.row, col: cell.col, min: count - fall, max }
}

/** Whether a cell could hold `k` or more for all a reader knows. */
export function mayReach({ max }: CellRange, k: number): boolean {
  return max === null || max >= k
}

function capacitiesWithout(
  counts: Counts,
  suppressed: readonly Place[],
  cell: Place,
  nodes: TableNodes,
): number[][] {
  const capacities = Array.from({ length: nodes.size }, () => new Array<number>(nodes.size).fill(0))
  const add = (from: number, to: number, amount: number) => {
    const row = capacities[from]
    if (row) row[to] = (row[to] ?? 0) + amount
  }
  for (const other of suppressed) {
    if (other.row === cell.row && other.col === cell.col) continue
    const { row, column } = endsOf(nodes, other)
    add(row, column, Number.POSITIVE_INFINITY)
    add(column, row, countAt(counts, other))
  }
  return capacities
}
