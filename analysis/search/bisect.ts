const MOST_STEPS = 200

/**
 * The argument between `low` and `high` at which a rising function reaches `target`, by halving the
 * bracket until it is as narrow as doubles allow (relative width 1e-15). Where the function does
 * not reach the target, the nearer end of the bracket.
 */
export function bisect(
  rising: (argument: number) => number,
  target: number,
  low: number,
  high: number,
): number {
  let [below, above] = [low, high]
  for (let step = 0; step < MOST_STEPS && above - below > 1e-15 * above; step += 1) {
    const middle = below + (above - below) / 2
    if (rising(middle) < target) below = middle
    else above = middle
  }
  return below + (above - below) / 2
}
