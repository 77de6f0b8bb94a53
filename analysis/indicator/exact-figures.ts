import { checkCounts } from '../check-input.ts'
import { parseRational } from '../exact/parse-rational.ts'
import { add, divide, makeRational, multiply, type Rational, ZERO } from '../exact/rational.ts'
import type { IndexWeights } from './definition.ts'
import { countValid, LEVELS, type Level, type LevelCounts } from './level-counts.ts'

/**
 * The share `part / whole` in percent, exactly: 2 of 3 is 200/3. Null for an empty whole.
 * @throws RangeError naming `x` (part) or `n` (whole) when they are no counts.
 */
export function exactPercent(part: number, whole: number): Rational | null {
  checkCounts(part, whole)
  return whole === 0 ? null : makeRational(BigInt(part) * 100n, BigInt(whole))
}

/** The mean of given points per level over all valid answers, or null where there is none. */
function meanOf(counts: LevelCounts, pointsOf: (level: Level) => Rational): Rational | null {
  const valid = countValid(counts)
  if (valid === 0) return null
  const answered = LEVELS.filter((level) => counts[level] > 0)
  const sum = answered.reduce(
    (total, level) => add(total, multiply(makeRational(counts[level]), pointsOf(level))),
    ZERO,
  )
  return divide(sum, makeRational(valid))
}

/** The mean level, 1 to 5, exactly. Null without valid answers. */
export function exactMean(counts: LevelCounts): Rational | null {
  return meanOf(counts, (level) => makeRational(Number(level)))
}

/** Whether somebody chose a level that the weights do not value. */
export function lacksWeight(counts: LevelCounts, weights: IndexWeights): boolean {
  return LEVELS.some((level) => counts[level] > 0 && weights[level] === undefined)
}

/**
 * The satisfaction index: the mean of the weights of all valid answers, on the scale of the
 * weights, exactly. Weights are read as the decimals they are written as. Null without valid
 * answers, or when somebody chose a level that has no weight.
 *
 * Source: weights 100/80/60/30/0 as in published Chinese satisfaction surveys; they are data.
 * @throws RangeError naming `indexWeights` and the level when a weight is no decimal.
 */
export function exactIndex(counts: LevelCounts, weights: IndexWeights): Rational | null {
  if (lacksWeight(counts, weights)) return null
  return meanOf(counts, (level) => parseRational(String(weights[level]), `indexWeights.${level}`))
}
