/**
 * The largest flow from one node of a network to another. `capacities[a][b]` is what may flow from
 * a to b, 0 or more, `Infinity` for no limit; whole numbers give a whole flow. Without a limit on
 * the way, or from a node to itself, the flow is `Infinity`: the caller turns that into null.
 *
 * Source: Edmonds & Karp 1972, Theoretical improvements in algorithmic efficiency for network flow
 * problems.
 */
export function maximumFlow(
  capacities: readonly (readonly number[])[],
  source: number,
  sink: number,
): number {
  if (source === sink) return Number.POSITIVE_INFINITY
  const left = capacities.map((row) => [...row])
  let flow = 0
  for (;;) {
    const path = shortestPath(left, source, sink)
    if (path.length === 0) return flow
    const amount = Math.min(...path.map(([from, to]) => left[from]?.[to] ?? 0))
    if (amount === Number.POSITIVE_INFINITY) return amount
    for (const [from, to] of path) {
      add(left, from, to, -amount)
      add(left, to, from, amount)
    }
    flow += amount
  }
}

function add(capacities: number[][], from: number, to: number, amount: number): void {
  const row = capacities[from]
  if (row) row[to] = (row[to] ?? 0) + amount
}

/** The steps of a path with the fewest nodes on which something can flow; none: empty. */
function shortestPath(
  capacities: readonly (readonly number[])[],
  source: number,
  sink: number,
): [number, number][] {
  const cameFrom = new Map<number, number>([[source, source]])
  const queue = [source]
  for (const node of queue) {
    for (const [next, capacity] of (capacities[node] ?? []).entries()) {
      if (capacity <= 0 || cameFrom.has(next)) continue
      cameFrom.set(next, node)
      queue.push(next)
    }
    if (cameFrom.has(sink)) return stepsBack(cameFrom, source, sink)
  }
  return []
}

function stepsBack(
  cameFrom: ReadonlyMap<number, number>,
  source: number,
  sink: number,
): [number, number][] {
  const steps: [number, number][] = []
  let node = sink
  while (node !== source) {
    const before = cameFrom.get(node) ?? source
    steps.push([before, node])
    node = before
  }
  return steps
}
