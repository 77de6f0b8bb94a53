import { checkOpenShare } from '../check-input.ts'
import { wilson } from '../interval/wilson.ts'
import { wilsonCorrected } from '../interval/wilson-corrected.ts'
import { checkGroup, type GroupCounts } from './group-counts.ts'
import { type DifferenceLimits, squareAndAdd } from './square-and-add.ts'

/**
 * Hybrid score interval of `x1/n1 - x2/n2` for two independent groups: the interval shown beside
 * such a difference. Defined, and of some width, even when everybody in both groups is satisfied.
 * A group without answers: null.
 *
 * Source: Newcombe 1998, Interval estimation for the difference between independent proportions:
 * comparison of eleven methods, method 10. Checked against R 4.2.2 prop.test limits.
 * @param conf two-sided confidence, by default 0.95
 * @throws RangeError naming `x1`, `n1`, `x2`, `n2` or `conf`.
 */
export function newcombe(
  first: GroupCounts,
  second: GroupCounts,
  conf = 0.95,
): DifferenceLimits | null {
  return hybrid(first, second, conf, ({ x, n }) => wilson(x, n, conf))
}

/**
 * The same from Wilson limits with continuity correction (method 11): wider, conservative.
 * @throws RangeError naming `x1`, `n1`, `x2`, `n2` or `conf`.
 */
export function newcombeCorrected(
  first: GroupCounts,
  second: GroupCounts,
  conf = 0.95,
): DifferenceLimits | null {
  return hybrid(first, second, conf, ({ x, n }) => wilsonCorrected(x, n, conf))
}

function hybrid(
  first: GroupCounts,
  second: GroupCounts,
  conf: number,
  limitsOf: (group: GroupCounts) => { lower: number; upper: number },
): DifferenceLimits | null {
  checkGroup(first, 1)
  checkGroup(second, 2)
  checkOpenShare(conf, 'conf')
  if (first.n === 0 || second.n === 0) return null
  const bounded = (group: GroupCounts) => {
    const { lower, upper } = limitsOf(group)
    return { estimate: group.x / group.n, lower, upper }
  }
  return squareAndAdd(bounded(first), bounded(second))
}
