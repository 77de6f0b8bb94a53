/**
 * The smallest whole number from `low` to `high` at which a condition holds that, once it holds,
 * holds for every larger number; null when it holds nowhere in the range, or the range is empty.
 * Asks about `log2` of the range many numbers.
 */
export function smallestWhere(
  low: number,
  high: number,
  holds: (value: number) => boolean,
): number | null {
  let [below, above] = [low - 1, high + 1]
  while (above - below > 1) {
    const middle = below + Math.floor((above - below) / 2)
    if (holds(middle)) above = middle
    else below = middle
  }
  return above > high ? null : above
}

/**
 * The same without an upper end, by steps that double from `low` on. The condition must hold
 * somewhere.
 */
export function smallestFrom(low: number, holds: (value: number) => boolean): number {
  let [below, step] = [low - 1, 1]
  while (!holds(below + step)) {
    below += step
    step *= 2
  }
  return smallestWhere(below + 1, below + step - 1, holds) ?? below + step
}
