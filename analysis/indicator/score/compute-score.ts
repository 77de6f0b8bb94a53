import { parseRational } from '../../exact/parse-rational.ts'
import { compare, HUNDRED, type Rational, ZERO } from '../../exact/rational.ts'
import type { ScoreRule } from '../definition.ts'
import { deductionScore } from './deduction-score.ts'
import { interpolationScore } from './interpolation-score.ts'
import { proportionalScore } from './proportional-score.ts'
import { qualitativeScore } from './qualitative-score.ts'
import { rateTimesPointsScore } from './rate-times-points-score.ts'
import type { ScoreInput } from './score-input.ts'
import { tiersScore } from './tiers-score.ts'

/**
 * The exact score of an achieved figure by any rule. Works on rates in percent and as well on other
 * indicators of a form (money, numbers of events, days).
 * @param full the figure that stands for the whole share, for `rate_times_points`; by default 100
 * @returns points, unrounded
 * @throws RangeError naming `achieved`, `target` or `points` when negative, or the setting of the
 * rule that is no decimal.
 */
export function computeScore(rule: ScoreRule, input: ScoreInput, full = HUNDRED): Rational {
  for (const field of ['achieved', 'target', 'points'] as const) {
    if (compare(input[field], ZERO) < 0) throw new RangeError(`${field}: must not be negative`)
  }
  switch (rule.kind) {
    case 'proportional':
      return proportionalScore(input)
    case 'deduction': {
      const perPoint = parseRational(rule.pointsPerPercentagePoint, 'pointsPerPercentagePoint')
      return deductionScore(input, perPoint, rule.step)
    }
    case 'tiers': {
      const tiers = rule.tiers.map((tier) => ({
        bound: parseRational(tier.lowerBoundPercent, 'lowerBoundPercent'),
        points: parseRational(tier.points, 'points'),
      }))
      return tiersScore(input.achieved, tiers, input.direction)
    }
    case 'rate_times_points':
      return rateTimesPointsScore(input, full)
    case 'interpolation':
      return interpolationScore(input, parseRational(rule.floorPercent, 'floorPercent'))
    case 'qualitative':
      return qualitativeScore(input.points, parseRational(rule.bandPercent, 'bandPercent'))
  }
}
