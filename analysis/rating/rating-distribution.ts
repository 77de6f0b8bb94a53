import { checkOpenShare } from '../check-input.ts'
import {
  checkLevelCounts,
  countValid,
  LEVELS,
  type LevelCounts,
} from '../indicator/level-counts.ts'
import { sumOf } from '../linear/sum.ts'
import { type MeanInterval, meanInterval } from './mean-interval.ts'

const LOWEST_FIRST = LEVELS.toReversed()

/** Figures of one rated question. Shares are of 1; the mean, its limits and the median are levels. */
export interface RatingDistribution {
  readonly n: number
  readonly level: number
  readonly mean: number | null
  /** Standard deviation with n - 1; null below two answers. */
  readonly sd: number | null
  readonly se: number | null
  /** Both limits null below two answers and where all answers are alike. */
  readonly meanCi: MeanInterval
  /** The mean on a scale from 0 (all at level 1) to 100 (all at level 5). */
  readonly index100: number | null
  readonly median: number | null
  readonly top1: number | null
  readonly top2: number | null
  readonly bottom2: number | null
  /** top2 - bottom2, from -1 to 1. */
  readonly netSatisfaction: number | null
  readonly reason: 'no_data' | null
}

/**
 * What the answers to one question rated 1 to 5 look like: mean `m`, standard deviation `s`,
 * interval `m -+ qt(1 - a/2, n - 1) s / sqrt(n)`, index `100 (m - 1) / 4`, median and shares.
 *
 * Only valid answers belong in the counts. The top-two share and the index are different
 * quantities that must never be converted into each other; ratings are ordinal, so the shares come
 * first and the mean second. An index of other weights is `exactIndex`. Without answers every
 * figure is null, reason `no_data`.
 *
 * Source: Student 1908, The probable error of a mean. Checked against R 4.2.2 t.test.
 * @param level confidence of the interval, two-sided, by default 0.95
 * @throws RangeError naming `counts` with the level, or `level`.
 */
export function ratingDistribution(counts: LevelCounts, level = 0.95): RatingDistribution {
  checkLevelCounts(counts, 'counts')
  checkOpenShare(level, 'level')
  const n = countValid(counts)
  if (n === 0) return withoutAnswers(level)
  const mean = sumOf(LOWEST_FIRST, (key) => Number(key) * counts[key]) / n
  const squares = sumOf(LOWEST_FIRST, (key) => counts[key] * (Number(key) - mean) ** 2)
  const alike = LEVELS.some((key) => counts[key] === n)
  const sd = n < 2 ? null : alike ? 0 : Math.sqrt(squares / (n - 1))
  const [top, bottom] = [counts[5] + counts[4], counts[2] + counts[1]]
  return {
    n,
    level,
    mean,
    sd,
    se: sd === null ? null : sd / Math.sqrt(n),
    meanCi: meanInterval(mean, sd, n, level),
    index100: (100 * (mean - 1)) / 4,
    median: medianLevel(counts, n),
    top1: counts[5] / n,
    top2: top / n,
    bottom2: bottom / n,
    netSatisfaction: (top - bottom) / n,
    reason: null,
  }
}

/** The middle answer, or the average of the two in the middle. */
function medianLevel(counts: LevelCounts, n: number): number {
  const [low, high] = [levelAt(counts, Math.ceil(n / 2)), levelAt(counts, Math.floor(n / 2) + 1)]
  return (low + high) / 2
}

/** The level of the answer at a place, counted from 1 at the lowest. */
function levelAt(counts: LevelCounts, place: number): number {
  let below = 0
  for (const key of LOWEST_FIRST) {
    below += counts[key]
    if (below >= place) return Number(key)
  }
  throw new RangeError(`counts: no answer at place ${place}`)
}

function withoutAnswers(level: number): RatingDistribution {
  return {
    n: 0,
    level,
    mean: null,
    sd: null,
    se: null,
    meanCi: { lower: null, upper: null },
    index100: null,
    median: null,
    top1: null,
    top2: null,
    bottom2: null,
    netSatisfaction: null,
    reason: 'no_data',
  }
}
