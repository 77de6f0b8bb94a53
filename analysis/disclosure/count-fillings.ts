import type { Counts, Place } from './small-cell.ts'
import { countAt } from './table-network.ts'

/** More different states of a half-filled table than this are not followed. */
const MOST_STATES = 200_000

/** What is left of every row and column after the cells so far, with the number of ways. */
interface State {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly ways: bigint
}

/**
 * In how many ways the suppressed cells can be filled with whole numbers from 0 so that every row
 * and column total holds. Without suppressed cells there is nothing to fill: 0. Null when the
 * number exceeds 2^53 - 1 or the table is too large to be counted.
 *
 * Cell by cell, states of what is left in rows and columns are merged, so tables with very many
 * fillings are counted without listing them.
 */
export function countFillings(counts: Counts, suppressed: readonly Place[]): number | null {
  if (suppressed.length === 0) return 0
  const cells = [...suppressed].sort((a, b) => a.row - b.row || a.col - b.col)
  let states: State[] = [startOf(counts, cells)]
  for (const [index, cell] of cells.entries()) {
    states = fillAll(states, cell, cells.slice(index + 1))
    if (states.length > MOST_STATES) return null
  }
  const ways = states.reduce((total, state) => total + state.ways, 0n)
  return ways <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(ways) : null
}

/** The states after a cell, equal ones merged; stops early when there are too many. */
function fillAll(states: readonly State[], cell: Place, later: readonly Place[]): State[] {
  const next = new Map<string, State>()
  for (const state of states) {
    for (const after of fillCell(state, cell, later)) {
      const key = `${after.rows.join()};${after.columns.join()}`
      next.set(key, { ...after, ways: after.ways + (next.get(key)?.ways ?? 0n) })
    }
    if (next.size > MOST_STATES) break
  }
  return [...next.values()]
}

function startOf(counts: Counts, cells: readonly Place[]): State {
  const rows = counts.map(() => 0)
  const columns = (counts[0] ?? []).map(() => 0)
  for (const cell of cells) {
    rows[cell.row] = (rows[cell.row] ?? 0) + countAt(counts, cell)
    columns[cell.col] = (columns[cell.col] ?? 0) + countAt(counts, cell)
  }
  return { rows, columns, ways: 1n }
}

/** Every value of a cell that later cells of its row and of its column can still complete. */
function* fillCell(
  { rows, columns, ways }: State,
  { row, col }: Place,
  later: readonly Place[],
): Generator<State> {
  const [inRow, inColumn] = [rows[row] ?? 0, columns[col] ?? 0]
  let [rowTakes, columnTakes] = [0, 0]
  for (const cell of later) {
    if (cell.row === row) rowTakes += columns[cell.col] ?? 0
    else if (cell.col === col) columnTakes += rows[cell.row] ?? 0
  }
  const most = Math.min(inRow, inColumn)
  for (let value = Math.max(0, inRow - rowTakes, inColumn - columnTakes); value <= most; value++) {
    yield {
      rows: rows.with(row, inRow - value),
      columns: columns.with(col, inColumn - value),
      ways,
    }
  }
}
