import { benjaminiHochberg, holm, type PValues } from './adjust-p-values.ts'
import { checkGroup, type GroupCounts } from './group-counts.ts'
import { twoByTwo } from './two-by-two.ts'

/** One pair of groups, counted from 0; the difference is that of the first less the second. */
export interface PairComparison {
  readonly first: number
  readonly second: number
  readonly difference: number | null
  /** Null where one of the two has no answers. */
  readonly pValue: number | null
  /** Adjusted for all pairs: for claims about named groups. */
  readonly holm: number | null
  /** Adjusted for all pairs: for screening. */
  readonly bh: number | null
}

/**
 * Every pair of independent groups by the two-proportion chi-square without correction, adjusted
 * for their number. Pairs come in the order (0, 1), (0, 2) … (1, 2) …; fewer than two groups give
 * none.
 *
 * Source: Holm 1979; Benjamini & Hochberg 1995. Checked against R 4.2.2 pairwise.prop.test.
 * @throws RangeError naming `x[i]` or `n[i]`.
 */
export function comparePairs(groups: readonly GroupCounts[]): PairComparison[] {
  groups.forEach((group, i) => {
    checkGroup(group, `[${i}]`)
  })
  const pairs = groups.flatMap((one, first) =>
    groups.slice(first + 1).map((other, after) => {
      const test = twoByTwo(one, other)
      const difference = test && one.x / one.n - other.x / other.n
      return { first, second: first + 1 + after, difference, pValue: test?.pooledZ.pValue ?? null }
    }),
  )
  const raw: PValues = pairs.map((pair) => pair.pValue)
  const [byHolm, byRate] = [holm(raw), benjaminiHochberg(raw)]
  return pairs.map((pair, i) => ({ ...pair, holm: byHolm[i] ?? null, bh: byRate[i] ?? null }))
}
