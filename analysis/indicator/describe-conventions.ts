import type { Rational } from '../exact/rational.ts'
import { rationalToNumber } from '../exact/rational-to-number.ts'
import { wilson } from '../interval/wilson.ts'
import type { IndexWeights } from './definition.ts'
import { exactIndex, exactMean } from './exact-figures.ts'
import type { Indicator, RateFigure } from './indicator.ts'
import { countAtOrAbove, countValid, LEVELS, type LevelCounts } from './level-counts.ts'

/**
 * The share of answers at or above a level with its two-sided Wilson 95 % interval; without valid
 * answers the rate is null and the interval [0, 1].
 * @throws RangeError naming `x` or `n` when the counts are no whole numbers.
 */
export function rateFigure(counts: LevelCounts, lowestLevel: number): RateFigure {
  const satisfied = countAtOrAbove(counts, lowestLevel)
  const { estimate, lower, upper } = wilson(satisfied, countValid(counts), 0.95, 'two')
  return { satisfied, rate: estimate, wilson95: { lower, upper } }
}

function toNumber(value: Rational | null): number | null {
  return value && rationalToNumber(value)
}

/**
 * All conventions from the same counts, side by side: two rates, the index on the scale of its
 * weights, the mean level. Null where a figure does not exist.
 */
export function describeConventions(
  counts: LevelCounts,
  weights: IndexWeights,
): Indicator['conventions'] {
  return {
    top_two: rateFigure(counts, 4),
    including_basic: rateFigure(counts, 3),
    index: { value: toNumber(exactIndex(counts, weights)), weights },
    mean: { value: toNumber(exactMean(counts)) },
  }
}

/** The share of each level among valid answers, unrounded; null without valid answers. */
export function describeShares(counts: LevelCounts): Indicator['shares'] {
  const valid = countValid(counts)
  if (valid === 0) return null
  const shares = { 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 }
  for (const level of LEVELS) shares[level] = counts[level] / valid
  return shares
}
