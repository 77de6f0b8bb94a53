import { larger, multiply, type Rational, subtract, ZERO } from '../../exact/rational.ts'
import { roundDown, roundUp } from '../../exact/round-rational.ts'
import { reachesTarget } from '../reaches-target.ts'
import type { ScoreInput } from './score-input.ts'

/**
 * Points less `perPoint` for every percentage point short of the target, never below zero. The gap
 * counts as it is (`linear`), every begun point as a whole one (`begun`), or completed points only
 * (`completed`). Where lower is better the gap is what exceeds the target.
 *
 * Source: published self-evaluation forms.
 */
export function deductionScore(
  input: ScoreInput,
  perPoint: Rational,
  step: 'linear' | 'begun' | 'completed',
): Rational {
  const { achieved, target, points, direction } = input
  if (reachesTarget(achieved, target, direction)) return points
  const gap =
    direction === 'higher_is_better' ? subtract(target, achieved) : subtract(achieved, target)
  return larger(ZERO, subtract(points, multiply(perPoint, countSteps(gap, step))))
}

function countSteps(gap: Rational, step: 'linear' | 'begun' | 'completed'): Rational {
  if (step === 'linear') return gap
  return step === 'begun' ? roundUp(gap, 0) : roundDown(gap, 0)
}
