import { type CellRange, cellRange, mayReach } from './cell-range.ts'
import { countFillings } from './count-fillings.ts'
import {
  type Counts,
  checkTable,
  checkThreshold,
  isSmall,
  type Pattern,
  type Place,
  placesWhere,
  primaryCells,
  SMALLEST_SHOWN,
} from './small-cell.ts'
import { countAt, nodesOf, type PublishedTotals } from './table-network.ts'

/** A suppressed cell with what a reader can derive; `recoverable` when only one value is left. */
interface AuditedCell extends CellRange {
  readonly recoverable: boolean
}

/** Options of a suppression: the threshold (default 5) and the published totals (default all). */
export interface SuppressionOptions extends PublishedTotals {
  readonly k?: number
}

/** Options of an audit; the solutions, the slow part, are counted when asked for. */
export interface AuditOptions extends SuppressionOptions {
  readonly countSolutions?: boolean
}

/** What a table with suppressed cells gives away; cells and primary cells row by row. */
export interface TableAudit {
  readonly k: number
  /** Cells from 1 to k - 1, suppressed or not. */
  readonly primary: readonly Place[]
  readonly cells: readonly AuditedCell[]
  /** Fillings that agree with all totals; null: too many, not asked for, or a total is missing. */
  readonly solutions: number | null
  /** No suppressed cell is pinned to one value. */
  readonly safe: boolean
  /** Every primary cell could be k or more for all a reader knows; a published one could not. */
  readonly wide: boolean
}

/**
 * What a reader can work out of a table of which some cells are suppressed and the totals of rows
 * and columns are published: for every suppressed cell the smallest and largest whole number that
 * agrees with everything shown. Only a table that is both `safe` and `wide` may be published.
 *
 * @param counts rows of whole numbers, unweighted; an empty table is safe
 * @param suppressed true where the cell is not shown, in the shape of `counts`
 * Source: Cox 1980, Suppression methodology and statistical disclosure control; Hundepool et al.
 * 2012, Statistical Disclosure Control.
 * @throws RangeError naming `counts`, `suppressed`, `k`, `rowTotals` or `columnTotals`.
 */
export function auditTable(
  counts: Counts,
  suppressed: Pattern,
  options: AuditOptions = {},
): TableAudit {
  const { k = SMALLEST_SHOWN, countSolutions = false } = options
  checkThreshold(k)
  checkTable(counts)
  checkPattern(counts, suppressed)
  const nodes = nodesOf(counts, options)
  const places = placesWhere(suppressed, (hidden) => hidden)
  const cells = places.map((place) => {
    const range = cellRange(counts, places, place, nodes)
    return { ...range, recoverable: range.min === range.max }
  })
  const primary = primaryCells(counts, k)
  const widePrimary = cells.filter((cell) => isSmall(countAt(counts, cell), k) && mayReach(cell, k))
  const countable = countSolutions && ![...nodes.ofRow, ...nodes.ofColumn].includes(0)
  return {
    k,
    primary,
    cells,
    solutions: countable ? countFillings(counts, places) : null,
    safe: cells.every((cell) => !cell.recoverable),
    wide: widePrimary.length === primary.length,
  }
}

function checkPattern(counts: Counts, suppressed: Pattern): void {
  const fits =
    suppressed.length === counts.length &&
    suppressed.every((row, index) => row.length === counts[index]?.length)
  if (!fits) throw new RangeError('suppressed: must have the shape of counts')
}
