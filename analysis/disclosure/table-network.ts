import type { Counts, Place } from './small-cell.ts'

/**
 * Which totals of a table are published; by default all are. A list is one flag per row or column.
 * A list of counts with its total is a table of one column whose rows have no totals.
 */
export interface PublishedTotals {
  readonly rowTotals?: boolean | readonly boolean[]
  readonly columnTotals?: boolean | readonly boolean[]
}

/** Lines of a table as nodes of a network: changes of cells are flows from rows to columns. */
export interface TableNodes {
  readonly size: number
  readonly ofRow: readonly number[]
  readonly ofColumn: readonly number[]
}

/**
 * One node per line with a published total, where what flows in flows out; all lines without one
 * share the node 0, where nothing is kept in balance.
 * @throws RangeError naming `rowTotals` or `columnTotals` when a list has the wrong length.
 */
export function nodesOf(counts: Counts, published: PublishedTotals): TableNodes {
  const { rowTotals = true, columnTotals = true } = published
  let next = 1
  const number = (flags: boolean[]) => flags.map((flag) => (flag ? next++ : 0))
  const ofRow = number(flagsOf(rowTotals, counts.length, 'rowTotals'))
  const ofColumn = number(flagsOf(columnTotals, counts[0]?.length ?? 0, 'columnTotals'))
  return { size: next, ofRow, ofColumn }
}

function flagsOf(given: boolean | readonly boolean[], length: number, field: string): boolean[] {
  if (typeof given === 'boolean') return Array.from({ length }, () => given)
  if (given.length !== length) {
    throw new RangeError(`${field}: must have ${length} entries, got ${given.length}`)
  }
  return [...given]
}

/** The two nodes a cell joins. */
export function endsOf(nodes: TableNodes, { row, col }: Place): { row: number; column: number } {
  return { row: nodes.ofRow[row] ?? 0, column: nodes.ofColumn[col] ?? 0 }
}

/** The count at a place; 0 outside the table. */
export function countAt(counts: Counts, { row, col }: Place): number {
  return counts[row]?.[col] ?? 0
}
