import { netPromoterScore } from '../../../analysis/rating/net-promoter-score.ts'
import { ratingDistribution } from '../../../analysis/rating/rating-distribution.ts'
import { type CaseChecks, type GoldenCase, numberAt, objectAt } from '../check.ts'
import { checkCall } from '../check-tree.ts'

/** Counts of the answers 1 to 5, lowest first. */
export function checkRatingDistribution({ body }: GoldenCase): CaseChecks {
  const [input, expected] = [objectAt(body, 'input'), objectAt(body, 'expected')]
  const counts = Array.isArray(input['counts']) ? input['counts'].map(Number) : []
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = counts
  const levels = { 1: one, 2: two, 3: three, 4: four, 5: five }
  const level = input['level'] === undefined ? 0.95 : numberAt(input, 'level')
  return { checks: checkCall(() => ratingDistribution(levels, level), expected), notCovered: [] }
}

export function checkNetPromoterScore({ body }: GoldenCase): CaseChecks {
  const [input, expected] = [objectAt(body, 'input'), objectAt(body, 'expected')]
  const groups = {
    promoters: numberAt(input, 'promoters'),
    passives: numberAt(input, 'passives'),
    detractors: numberAt(input, 'detractors'),
  }
  const level = input['level'] === undefined ? 0.95 : numberAt(input, 'level')
  return { checks: checkCall(() => netPromoterScore(groups, level), expected), notCovered: [] }
}
