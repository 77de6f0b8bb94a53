import { studentTwoSided } from '../distributions/student.ts'
import { sumOf } from '../linear/sum.ts'
import { type CountedPair, countValues, totalOf } from './counted-pairs.ts'
import { clipCorrelation, noRankCorrelation, type RankCorrelation } from './rank-correlation.ts'

/**
 * Spearman's rho: the product-moment correlation of the ranks, ties at the middle of their ranks.
 * Two-sided p-value from `t = rho sqrt((n - 2) / (1 - rho²))` with n - 2 degrees of freedom; 0 for a
 * perfect correlation.
 *
 * Source: Spearman 1904, The proof and measurement of association between two things. Checked
 * against R 4.2.2 cor.test(exact = FALSE).
 * @param pairs of answers, each with how often it was given (see `countPairs`)
 */
export function spearman(pairs: readonly CountedPair[]): RankCorrelation {
  const n = totalOf(pairs)
  const [ranksX, ranksY] = [centredRanks(pairs, 'x', n), centredRanks(pairs, 'y', n)]
  const product = (left: ReadonlyMap<number, number>, a: 'x' | 'y', b: 'x' | 'y') => {
    const right = b === 'x' ? ranksX : ranksY
    return sumOf(pairs, (p) => p.count * (left.get(p[a]) ?? 0) * (right.get(p[b]) ?? 0))
  }
  const [xx, yy] = [product(ranksX, 'x', 'x'), product(ranksY, 'y', 'y')]
  if (xx === 0 || yy === 0) return noRankCorrelation(n)
  const rho = clipCorrelation(product(ranksX, 'x', 'y') / Math.sqrt(xx * yy))
  return { n, estimate: rho, pValue: pValueOf(rho, n), reason: null }
}

/** Middle rank of each value less the mean rank; halves at most, so exact. */
function centredRanks(
  pairs: readonly CountedPair[],
  side: 'x' | 'y',
  n: number,
): ReadonlyMap<number, number> {
  const ranks = new Map<number, number>()
  let below = 0
  for (const [value, count] of countValues(pairs, side)) {
    ranks.set(value, below + (count + 1) / 2 - (n + 1) / 2)
    below += count
  }
  return ranks
}

function pValueOf(rho: number, n: number): number | null {
  if (n < 3) return null
  const unexplained = (1 - rho) * (1 + rho)
  if (unexplained === 0) return 0
  return studentTwoSided(rho * Math.sqrt((n - 2) / unexplained), n - 2)
}
