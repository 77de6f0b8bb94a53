/** p-values in the order of the input; null where there was no test. */
export type PValues = readonly (number | null)[]

/** One p-value with its place in the input. */
interface Placed {
  readonly index: number
  readonly p: number
}

/**
 * Holm's adjusted p-values, for claims about named groups: the largest, over equal and smaller
 * p-values, of `(m - j + 1) p(j)`, at most 1. Nulls stay null and are not counted in m; equal
 * p-values stay equal; no p-values give none. In the order of the input.
 *
 * Source: Holm 1979, A simple sequentially rejective multiple test procedure. Checked against
 * R 4.2.2 p.adjust.
 * @throws RangeError naming `p` outside [0, 1].
 */
export function holm(p: PValues): (number | null)[] {
  const sorted = ascending(p)
  return stepwise(p, sorted, (value, rank) => (sorted.length - rank) * value, Math.max)
}

/**
 * Benjamini and Hochberg's adjusted p-values, for screening lists: the smallest, over equal and
 * larger p-values, of `m p(j)/j`, at most 1. Nulls, ties and order as in `holm`.
 *
 * Source: Benjamini & Hochberg 1995, Controlling the false discovery rate. Checked against R 4.2.2
 * p.adjust.
 * @throws RangeError naming `p` outside [0, 1].
 */
export function benjaminiHochberg(p: PValues): (number | null)[] {
  const sorted = ascending(p)
  const scale = (value: number, rank: number) => (sorted.length / (sorted.length - rank)) * value
  return stepwise(p, sorted.toReversed(), scale, Math.min)
}

/**
 * Bonferroni's adjusted p-values, `min(1, m p)`; Holm's are never larger. Nulls and order as in
 * `holm`.
 * @throws RangeError naming `p` outside [0, 1].
 */
export function bonferroni(p: PValues): (number | null)[] {
  const count = ascending(p).length
  return p.map((value) => (value === null ? null : Math.min(1, count * value)))
}

function ascending(p: PValues): Placed[] {
  const placed = p.flatMap((value, index) => (value === null ? [] : [{ index, p: value }]))
  for (const { index, p: value } of placed) {
    if (!(value >= 0 && value <= 1)) {
      throw new RangeError(`p[${index}]: must be from 0 to 1, got ${value}`)
    }
  }
  return placed.sort((a, b) => a.p - b.p || a.index - b.index)
}

/** Scales each value by its rank and lets none fall behind those before it. */
function stepwise(
  p: PValues,
  sorted: readonly Placed[],
  scale: (value: number, rank: number) => number,
  keep: (a: number, b: number) => number,
): (number | null)[] {
  const adjusted: (number | null)[] = p.map(() => null)
  let last: number | null = null
  sorted.forEach((placed, rank) => {
    const scaled = Math.min(1, scale(placed.p, rank))
    last = last === null ? scaled : keep(last, scaled)
    adjusted[placed.index] = last
  })
  return adjusted
}
