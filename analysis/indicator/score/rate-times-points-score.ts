import {
  divide,
  larger,
  multiply,
  type Rational,
  smaller,
  subtract,
  ZERO,
} from '../../exact/rational.ts'
import type { ScoreInput } from './score-input.ts'

/**
 * Points times the achieved share, whatever the target: `W R`, at most W. Where lower is better the
 * remainder of the share counts: `W (1 - R)`, at least zero.
 *
 * Source: published self-evaluation forms.
 * @param full the figure that stands for the whole share: 100 for percent
 */
export function rateTimesPointsScore(input: ScoreInput, full: Rational): Rational {
  const { achieved, points, direction } = input
  const counted = direction === 'higher_is_better' ? achieved : subtract(full, achieved)
  const share = divide(counted, full)
  return smaller(points, larger(ZERO, multiply(points, share)))
}
