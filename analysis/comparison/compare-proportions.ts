import { checkOpenShare } from '../check-input.ts'
import { agrestiCaffo, type RawLimits, waldDifference } from './agresti-caffo.ts'
import type { GroupCounts } from './group-counts.ts'
import { newcombe, newcombeCorrected } from './newcombe.ts'
import type { DifferenceLimits } from './square-and-add.ts'
import { type TwoByTwo, twoByTwo } from './two-by-two.ts'

/** Two independent shares, their difference (shares of 1), its intervals and tests. */
export interface ProportionComparison {
  readonly n1: number
  readonly n2: number
  readonly conf: number
  readonly estimate1: number | null
  readonly estimate2: number | null
  readonly difference: number | null
  /** The interval to show. */
  readonly newcombe: DifferenceLimits | null
  readonly newcombeCorrected: DifferenceLimits | null
  readonly agrestiCaffo: (DifferenceLimits & RawLimits) | null
  /** For comparison only. */
  readonly wald: RawLimits | null
  readonly tests: TwoByTwo | null
  readonly reason: 'no_data' | null
}

/**
 * The difference `x1/n1 - x2/n2` of two groups of independent answers. A group without answers:
 * nulls with reason `no_data`. Answers from one activity resemble each other: for clusters or
 * weights see `designDifference`.
 *
 * Source: Newcombe 1998, Interval estimation for the difference between independent proportions;
 * Agresti & Caffo 2000. Checked against R 4.2.2 prop.test and fisher.test.
 * @param conf two-sided confidence, by default 0.95
 * @throws RangeError naming `x1`, `n1`, `x2`, `n2` or `conf`.
 */
export function compareProportions(
  first: GroupCounts,
  second: GroupCounts,
  conf = 0.95,
): ProportionComparison {
  checkOpenShare(conf, 'conf')
  const tests = twoByTwo(first, second)
  const shareOf = ({ x, n }: GroupCounts) => (n === 0 ? null : x / n)
  const [estimate1, estimate2] = [shareOf(first), shareOf(second)]
  const known = estimate1 !== null && estimate2 !== null
  return {
    n1: first.n,
    n2: second.n,
    conf,
    estimate1,
    estimate2,
    difference: known ? estimate1 - estimate2 : null,
    newcombe: newcombe(first, second, conf),
    newcombeCorrected: newcombeCorrected(first, second, conf),
    agrestiCaffo: agrestiCaffo(first, second, conf),
    wald: waldDifference(first, second, conf),
    tests,
    reason: known ? null : 'no_data',
  }
}
