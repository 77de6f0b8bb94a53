import { studentQuantile } from '../distributions/student.ts'

/** Limits of a mean in the unit of the mean; null where the answers allow none. */
export interface MeanInterval {
  readonly lower: number | null
  readonly upper: number | null
}

/**
 * The two-sided t interval `mean -+ qt(1 - a/2, n - 1) sd / sqrt(n)`. Answers that are all alike
 * and a single answer say nothing of their spread: both limits are null.
 *
 * Source: Student 1908, The probable error of a mean.
 * @param sd standard deviation with n - 1, or null where there is none
 * @param level confidence, strictly between 0 and 1
 * @throws RangeError naming `p` when `level` is no confidence.
 */
export function meanInterval(
  mean: number,
  sd: number | null,
  n: number,
  level: number,
): MeanInterval {
  if (sd === null || sd === 0 || n < 2) return { lower: null, upper: null }
  const reach = (-studentQuantile((1 - level) / 2, n - 1) * sd) / Math.sqrt(n)
  return { lower: mean - reach + 0, upper: mean + reach + 0 }
}
