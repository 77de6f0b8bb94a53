import { checkCount } from '../check-input.ts'
import { probabilityAtLeast } from '../distributions/binomial-probability.ts'
import { chiSquareProbability } from '../distributions/chi-square.ts'
import { compareText } from './quality-answer.ts'
import type { Sign } from './sign.ts'
import type { QualityThresholds } from './thresholds.ts'

/** A count written down on paper. */
export interface Tally {
  readonly id: string
  readonly count: number
}

/**
 * Whether counts on paper look made up: last digits that are not equally frequent, and too many
 * multiples of 5. Only counts with a last digit that can be anything (by default from 10) are
 * looked at, and only when there are enough of them (by default 50); otherwise there is no sign.
 * The two tests are two families, their p-values stand as they are.
 *
 * `statistic` is the chi-square of nine degrees of freedom or the number of multiples of 5;
 * `effect` the largest share of a digit or the share of multiples, less what is expected of it.
 * Params `tallies`, and `digit` for the first. Benford's law does not apply to such counts.
 * Source: Beber & Scacco 2012, What the numbers say: a digit-based test for election fraud.
 * @throws RangeError naming `count`.
 */
export function paperTallySigns(
  tallies: readonly Tally[],
  thresholds: Pick<QualityThresholds, 'smallestTally' | 'leastTallies' | 'tallyP'>,
): Sign[] {
  for (const { count } of tallies) checkCount(count, 'count')
  const used = tallies
    .filter(({ count }) => count >= thresholds.smallestTally)
    .sort((a, b) => compareText(a.id, b.id))
  if (used.length === 0 || used.length < thresholds.leastTallies) return []
  return [lastDigits(used, thresholds.tallyP), fives(used, thresholds.tallyP)]
}

function lastDigits(tallies: readonly Tally[], threshold: number): Sign {
  const n = tallies.length
  const counts = Array.from(
    { length: 10 },
    (_, digit) => tallies.filter(({ count }) => count % 10 === digit).length,
  )
  const statistic = counts.reduce((sum, count) => sum + (count - n / 10) ** 2, 0) / (n / 10)
  const pValue = chiSquareProbability(statistic, 9, 'upper')
  const most = Math.max(...counts)
  return {
    sign: 'tally_last_digits',
    statistic,
    pValue,
    adjustedPValue: pValue,
    effect: most / n - 0.1,
    ids: tallies.map(({ id }) => id),
    params: { tallies: n, digit: counts.indexOf(most) },
    flagged: pValue < threshold,
  }
}

function fives(tallies: readonly Tally[], threshold: number): Sign {
  const n = tallies.length
  const multiples = tallies.filter(({ count }) => count % 5 === 0)
  const pValue = probabilityAtLeast(multiples.length, n, 0.2)
  return {
    sign: 'tally_fives',
    statistic: multiples.length,
    pValue,
    adjustedPValue: pValue,
    effect: multiples.length / n - 0.2,
    ids: multiples.map(({ id }) => id),
    params: { tallies: n },
    flagged: pValue < threshold,
  }
}
