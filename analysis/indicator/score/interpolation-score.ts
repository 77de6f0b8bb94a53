import { compare, divide, multiply, type Rational, subtract, ZERO } from '../../exact/rational.ts'
import { reachesTarget } from '../reaches-target.ts'
import type { ScoreInput } from './score-input.ts'

/**
 * Full points from the target on, none at the floor or beyond it, linear between:
 * `W (R - F)/(T - F)`. Where lower is better the floor lies above the target and the same formula
 * holds.
 *
 * Source: published self-evaluation forms.
 */
export function interpolationScore(input: ScoreInput, floor: Rational): Rational {
  const { achieved, target, points, direction } = input
  if (reachesTarget(achieved, target, direction)) return points
  const order = compare(achieved, floor)
  if (direction === 'higher_is_better' ? order <= 0 : order >= 0) return ZERO
  return multiply(points, divide(subtract(achieved, floor), subtract(target, floor)))
}
