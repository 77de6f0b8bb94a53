import type { Counts, Place } from './small-cell.ts'
import { countAt } from './table-network.ts'

/** A table that takes more steps than this is not counted: it would take many seconds. */
const MOST_STEPS = 5_000_000

/** A cell to fill with what the cells after it can still take. */
interface Step {
  readonly column: number
  /** What the rows below this one hold together. */
  readonly rowsBelow: number
  /** What the rows below with a suppressed cell in this column hold together. */
  readonly columnTakes: number
  /** Columns of the suppressed cells further on in this row. */
  readonly rowColumns: readonly number[]
}

/**
 * In how many ways the suppressed cells can be filled with whole numbers from 0 so that every row
 * and column total holds. Without suppressed cells there is nothing to fill: 0. Null when the
 * number exceeds 2^53 - 1 or the table is too large to be counted.
 *
 * Cell by cell, half-filled tables with the same rest in every column are counted together: what is
 * left of the row follows from that. So many fillings are counted without listing them.
 */
export function countFillings(counts: Counts, suppressed: readonly Place[]): number | null {
  if (suppressed.length === 0) return 0
  const cells = [...suppressed].sort((a, b) => a.row - b.row || a.col - b.col)
  const start = (counts[0] ?? []).map((_, col) =>
    held(
      counts,
      cells.filter((cell) => cell.col === col),
    ),
  )
  const places = placeValues(start)
  if (places === null) return null
  let ways: Ways = new Map([[encode(start, places), 1]])
  let left = MOST_STEPS
  for (const index of cells.keys()) {
    const next = fillNext(ways, stepOf(counts, cells, index), { start, places, most: left })
    if (next === null) return null
    ways = next.ways
    left -= next.taken
  }
  const total = ways.get(0) ?? 0
  return Number.isSafeInteger(total) ? total : null
}

/** Ways to get to a half-filled table, by what is left of its columns. */
type Ways = ReadonlyMap<number, number>

interface Coding {
  readonly start: readonly number[]
  readonly places: readonly number[]
  readonly most: number
}

/** The ways after one more cell, and the steps it took; null beyond `most` steps. */
function fillNext(ways: Ways, step: Step, { start, places, most: mostSteps }: Coding) {
  const next = new Map<number, number>()
  const place = places[step.column] ?? 0
  let taken = 0
  for (const [key, count] of ways) {
    const { least, most } = valuesOf(step, decode(key, start, places))
    for (let value = least; value <= most; value += 1) {
      const after = key - value * place
      next.set(after, (next.get(after) ?? 0) + count)
    }
    taken += 1 + Math.max(0, most - least)
    if (taken > mostSteps) return null
  }
  return { ways: next, taken }
}

function stepOf(counts: Counts, cells: readonly Place[], index: number): Step {
  const { row, col } = cells[index] ?? { row: 0, col: 0 }
  const later = cells.slice(index + 1)
  const below = later.filter((cell) => cell.row > row)
  const rows = new Set(below.filter((cell) => cell.col === col).map((cell) => cell.row))
  return {
    column: col,
    rowsBelow: held(counts, below),
    columnTakes: held(
      counts,
      below.filter((cell) => rows.has(cell.row)),
    ),
    rowColumns: later.filter((cell) => cell.row === row).map((cell) => cell.col),
  }
}

/** The values of a cell that the later cells of its row and of its column can complete. */
function valuesOf({ column, rowsBelow, columnTakes, rowColumns }: Step, rest: readonly number[]) {
  const inRow = rest.reduce((total, value) => total + value, 0) - rowsBelow
  const inColumn = rest[column] ?? 0
  const rowTakes = rowColumns.reduce((total, col) => total + (rest[col] ?? 0), 0)
  return {
    least: Math.max(0, inRow - rowTakes, inColumn - columnTakes),
    most: Math.min(inRow, inColumn),
  }
}

function held(counts: Counts, cells: readonly Place[]): number {
  return cells.reduce((total, cell) => total + countAt(counts, cell), 0)
}

/** Place values that write the rests of all columns as one number; null when it gets too large. */
function placeValues(start: readonly number[]): number[] | null {
  let place = 1
  const places = start.map((value) => {
    const own = place
    place *= value + 1
    return own
  })
  return Number.isSafeInteger(place) ? places : null
}

function encode(rest: readonly number[], places: readonly number[]): number {
  return rest.reduce((key, value, col) => key + value * (places[col] ?? 0), 0)
}

function decode(key: number, start: readonly number[], places: readonly number[]): number[] {
  return start.map((value, col) => Math.floor(key / (places[col] ?? 1)) % (value + 1))
}
