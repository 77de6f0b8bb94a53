import { checkOpenShare } from '../check-input.ts'
import { normalQuantile } from '../distributions/normal-quantile.ts'
import { checkGroup, type GroupCounts } from './group-counts.ts'
import type { DifferenceLimits } from './square-and-add.ts'

/** Limits as the formula gives them, which may lie outside [-1, 1]. */
export interface RawLimits {
  readonly rawLower: number
  readonly rawUpper: number
}

/**
 * Interval of `x1/n1 - x2/n2` for two independent groups with one satisfied and one dissatisfied
 * answer added to each: `lower` and `upper` within [-1, 1] for display, the raw ones besides.
 * A group without answers: null, although the formula would give a number.
 *
 * Source: Agresti & Caffo 2000, Simple and effective confidence intervals for proportions and
 * differences of proportions result from adding two successes and two failures.
 * @param conf two-sided confidence, by default 0.95
 * @throws RangeError naming `x1`, `n1`, `x2`, `n2` or `conf`.
 */
export function agrestiCaffo(
  first: GroupCounts,
  second: GroupCounts,
  conf = 0.95,
): (DifferenceLimits & RawLimits) | null {
  const add = ({ x, n }: GroupCounts) => ({ x: x + 1, n: n + 2 })
  checkGroup(first, 1)
  checkGroup(second, 2)
  const raw = waldDifference(add(first), add(second), conf)
  if (!raw || first.n === 0 || second.n === 0) return null
  return { lower: Math.max(-1, raw.rawLower), upper: Math.min(1, raw.rawUpper), ...raw }
}

/**
 * The textbook interval `d ± z sqrt(p1 q1/n1 + p2 q2/n2)`, for comparison only and never shown: it
 * has no width when all answers of each group are alike. A group without answers: null.
 *
 * Source: discussed in Newcombe 1998, Interval estimation for the difference between independent
 * proportions, method 1.
 * @throws RangeError naming `x1`, `n1`, `x2`, `n2` or `conf`.
 */
export function waldDifference(
  first: GroupCounts,
  second: GroupCounts,
  conf = 0.95,
): RawLimits | null {
  checkGroup(first, 1)
  checkGroup(second, 2)
  checkOpenShare(conf, 'conf')
  if (first.n === 0 || second.n === 0) return null
  const difference = first.x / first.n - second.x / second.n
  const spread = ({ x, n }: GroupCounts) => ((x / n) * ((n - x) / n)) / n
  const half = normalQuantile(1 - (1 - conf) / 2) * Math.sqrt(spread(first) + spread(second))
  return { rawLower: difference - half, rawUpper: difference + half }
}
