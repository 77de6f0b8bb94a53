import { type Counts, type Pattern, type Place, placesWhere } from './small-cell.ts'
import { countAt, endsOf, type TableNodes } from './table-network.ts'

/** A cell as a step between two nodes of the table; the cost is what hiding it would lose. */
interface Step {
  readonly from: number
  readonly to: number
  readonly cost: number
  readonly cell: Place
}

/** The cheapest way to a node so far. */
interface Way {
  readonly cost: number
  readonly cells: readonly Place[]
}

/**
 * The cells to suppress, least answers first, so that a cell may be higher by `amount` for all a
 * reader knows: they close a ring of cells that rise and fall in turn, and those that fall hold at
 * least `amount`. Cells already suppressed cost nothing; a zero, which can only rise and which a
 * reader may know to be impossible otherwise, is used when nothing else will do. Null without such
 * a ring. Ties are broken by place, so the choice is always the same.
 *
 * Source: Cox 1980, Suppression methodology and statistical disclosure control.
 */
export function cheapestDetour(
  counts: Counts,
  suppressed: Pattern,
  cell: Place,
  amount: number,
  nodes: TableNodes,
): readonly Place[] | null {
  const steps = stepsOf(counts, suppressed, cell, amount, nodes)
  const { row, column } = endsOf(nodes, cell)
  const ways = new Map<number, Way>([[column, { cost: 0, cells: [] }]])
  let changed = true
  while (changed) {
    changed = false
    for (const { from, to, cost, cell: used } of steps) {
      const before = ways.get(from)
      if (!before) continue
      const total = before.cost + cost
      if (total >= (ways.get(to)?.cost ?? Number.POSITIVE_INFINITY)) continue
      ways.set(to, { cost: total, cells: [...before.cells, used] })
      changed = true
    }
  }
  return ways.get(row)?.cells ?? null
}

function stepsOf(
  counts: Counts,
  suppressed: Pattern,
  cell: Place,
  amount: number,
  nodes: TableNodes,
): Step[] {
  const all = counts.flat().reduce((sum, count) => sum + count, 0)
  const others = placesWhere(counts, (_, { row, col }) => row !== cell.row || col !== cell.col)
  return others.flatMap((other) => {
    const count = countAt(counts, other)
    const hidden = suppressed[other.row]?.[other.col] === true
    const cost = hidden ? 0 : count || all + 1
    const { row, column } = endsOf(nodes, other)
    const rise = { from: row, to: column, cost, cell: other }
    return count >= amount ? [rise, { from: column, to: row, cost, cell: other }] : [rise]
  })
}
