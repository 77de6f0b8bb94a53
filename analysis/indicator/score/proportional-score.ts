import { divide, multiply, type Rational } from '../../exact/rational.ts'
import { reachesTarget } from '../reaches-target.ts'
import type { ScoreInput } from './score-input.ts'

/**
 * Full points when the target is reached, else points in proportion: `W R/T`; where lower is
 * better `W T/R`, so that twice the allowed amount earns half.
 *
 * Source: the usual rule of Chinese performance self-evaluation forms.
 */
export function proportionalScore(input: ScoreInput): Rational {
  const { achieved, target, points, direction } = input
  if (reachesTarget(achieved, target, direction)) return points
  const fraction =
    direction === 'higher_is_better' ? divide(achieved, target) : divide(target, achieved)
  return multiply(points, fraction)
}
