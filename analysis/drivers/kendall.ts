import { normalProbability } from '../distributions/normal-probability.ts'
import { sum } from '../linear/sum.ts'
import { type CountedPair, countValues, totalOf } from './counted-pairs.ts'
import { clipCorrelation, noRankCorrelation, type RankCorrelation } from './rank-correlation.ts'

/**
 * Kendall's tau-b: concordant less discordant pairs of respondents, over the geometric mean of the
 * pairs that are not tied on one side and on the other. Two-sided p-value from the normal
 * approximation with the variance under ties, without continuity correction.
 *
 * It compares every distinct pair of values with every other: quick for ratings, slow for many
 * thousand different measurements.
 *
 * Source: Kendall 1945, The treatment of ties in ranking problems; Kendall 1970, Rank Correlation
 * Methods. Checked against R 4.2.2 cor(method = 'kendall').
 * @param pairs of answers, each with how often it was given (see `countPairs`)
 */
export function kendall(pairs: readonly CountedPair[]): RankCorrelation {
  const n = totalOf(pairs)
  const [tiesX, tiesY] = [tiesOf(pairs, 'x'), tiesOf(pairs, 'y')]
  const all = (n * (n - 1)) / 2
  const untied = (ties: readonly number[]) => all - sum(ties.map((t) => (t * (t - 1)) / 2))
  const [untiedX, untiedY] = [untied(tiesX), untied(tiesY)]
  if (untiedX === 0 || untiedY === 0) return noRankCorrelation(n)
  const score = concordantLessDiscordant(pairs)
  const tau = clipCorrelation(score / Math.sqrt(untiedX * untiedY))
  const variance = scoreVariance(n, tiesX, tiesY)
  const pValue = n < 3 ? null : pValueOf(score, variance)
  return { n, estimate: tau, pValue, reason: null }
}

function tiesOf(pairs: readonly CountedPair[], side: 'x' | 'y'): number[] {
  return [...countValues(pairs, side).values()]
}

/** Whole numbers, so the order of adding does not matter. */
function concordantLessDiscordant(pairs: readonly CountedPair[]): number {
  let score = 0
  for (const [i, a] of pairs.entries()) {
    for (let j = 0; j < i; j += 1) {
      const b = pairs[j] ?? a
      score += a.count * b.count * Math.sign(a.x - b.x) * Math.sign(a.y - b.y)
    }
  }
  return score + 0
}

/** The variance of concordant less discordant pairs when the two sides have nothing in common. */
function scoreVariance(n: number, tiesX: readonly number[], tiesY: readonly number[]): number {
  const over = (ties: readonly number[], term: (t: number) => number) => sum(ties.map(term))
  const ends = (t: number) => t * (t - 1) * (2 * t + 5)
  const twos = (t: number) => t * (t - 1)
  const threes = (t: number) => t * (t - 1) * (t - 2)
  const single = (ends(n) - over(tiesX, ends) - over(tiesY, ends)) / 18
  const double = (over(tiesX, twos) * over(tiesY, twos)) / (2 * twos(n))
  const triple = n < 3 ? 0 : (over(tiesX, threes) * over(tiesY, threes)) / (9 * threes(n))
  return single + double + triple
}

function pValueOf(score: number, variance: number): number | null {
  if (!(variance > 0)) return null
  return 2 * normalProbability(Math.abs(score) / Math.sqrt(variance), 'upper')
}
