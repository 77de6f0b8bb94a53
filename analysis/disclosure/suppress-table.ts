import { auditTable, type SuppressionOptions, type TableAudit } from './audit-table.ts'
import { cellRange, mayReach } from './cell-range.ts'
import { cheapestDetour } from './cheapest-detour.ts'
import { type CollapseAdvice, collapseAdvice } from './collapse-advice.ts'
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
import { countAt, nodesOf, type TableNodes } from './table-network.ts'

/** A table ready to be published, or the reason why it cannot be. */
export interface SuppressedTable {
  /** True where count, share and everything derived from them must not be shown. */
  readonly suppressed: Pattern
  readonly primary: readonly Place[]
  /** Suppressed only so that the primary cells cannot be worked out. */
  readonly complementary: readonly Place[]
  /** The audit of `suppressed`, its solutions not counted. */
  readonly audit: TableAudit
  readonly publishable: boolean
  readonly reason: 'collapse_categories' | null
  /** Rows and columns to be merged with others when the table is not publishable. */
  readonly collapse: CollapseAdvice
}

/**
 * Suppresses the cells from 1 to k - 1 and the fewest answers beside them, so that with the
 * published totals no suppressed cell can be worked out and every small one could be k or more.
 * The same table always gives the same suppression. Zeros are shown unless nothing else helps.
 *
 * When no suppression achieves that (a published total from 1 to k - 1, a single category), the
 * whole table is suppressed, `publishable` is false and `collapse` names what to merge: its totals
 * must not be published either.
 *
 * @param counts rows of whole numbers, unweighted; an empty table is publishable
 * Source: Cox 1980, Suppression methodology and statistical disclosure control; Hundepool et al.
 * 2012, Statistical Disclosure Control.
 * @throws RangeError naming `counts`, `k`, `rowTotals` or `columnTotals`.
 */
export function suppressTable(counts: Counts, options: SuppressionOptions = {}): SuppressedTable {
  const { k = SMALLEST_SHOWN } = options
  checkThreshold(k)
  checkTable(counts)
  const nodes = nodesOf(counts, options)
  const primary = primaryCells(counts, k)
  const hidden = counts.map((row) => row.map((count) => isSmall(count, k)))
  const exposed = primary.filter((cell) => !protect(counts, hidden, cell, k, nodes))
  const suppressed = exposed.length === 0 ? hidden : counts.map((row) => row.map(() => true))
  const audit = auditTable(counts, suppressed, options)
  const publishable = audit.safe && audit.wide
  return {
    suppressed,
    primary,
    complementary: placesWhere(
      suppressed,
      (value, place) => value && !primary.some((cell) => same(cell, place)),
    ),
    audit,
    publishable,
    reason: publishable ? null : 'collapse_categories',
    collapse: publishable ? { rows: [], columns: [] } : collapseAdvice(counts, exposed, k),
  }
}

/** A list of counts with its published total: the levels of one group. */
export function suppressList(counts: readonly number[], k = SMALLEST_SHOWN): SuppressedTable {
  const column = counts.map((count) => [count])
  return suppressTable(column, { k, rowTotals: false })
}

/** Suppresses more cells until a primary one is wide; false when no suppression can do that. */
function protect(
  counts: Counts,
  hidden: boolean[][],
  cell: Place,
  k: number,
  nodes: TableNodes,
): boolean {
  const need = k - countAt(counts, cell)
  for (let amount = need; amount >= 1; amount -= 1) {
    if (isWide(counts, hidden, cell, k, nodes)) return true
    const detour = cheapestDetour(counts, hidden, cell, amount, nodes)
    for (const { row, col } of detour ?? []) hide(hidden, row, col)
  }
  if (isWide(counts, hidden, cell, k, nodes)) return true
  placesWhere(counts, () => true).forEach(({ row, col }) => {
    hide(hidden, row, col)
  })
  return isWide(counts, hidden, cell, k, nodes)
}

function hide(hidden: boolean[][], row: number, col: number): void {
  const cells = hidden[row]
  if (cells) cells[col] = true
}

function isWide(
  counts: Counts,
  hidden: Pattern,
  cell: Place,
  k: number,
  nodes: TableNodes,
): boolean {
  const places = placesWhere(hidden, (value) => value)
  return mayReach(cellRange(counts, places, cell, nodes), k)
}

function same(left: Place, right: Place): boolean {
  return left.row === right.row && left.col === right.col
}
