import { sum } from '../linear/sum.ts'
import { type DesignSize, degreesOfFreedom } from './degrees-of-freedom.ts'
import { designCovariance } from './design-covariance.ts'
import { countWeighted, type DesignEffects, designEffects } from './design-effects.ts'
import { influence, type RatioOf } from './influence.ts'
import { type SurveyDesign, type SurveyRow, WHOLE_SAMPLE } from './survey-design.ts'

/** A variance this small beside the square of its scale is rounding. */
const ROUNDING = 1e-28

/** A ratio of weighted totals in a domain and how well it is known. */
export interface EstimatedRatio extends DesignSize {
  /** Answers of non-zero weight in the domain. */
  readonly n: number
  readonly sumWeights: number
  /** Null where the domain has no weight. */
  readonly estimate: number | null
  /** Design-based; exactly 0 where nothing but rounding is left. Null without an estimate. */
  readonly variance: number | null
  readonly se: number | null
}

/**
 * A ratio `sum w x / sum w z` of a domain with its design-based variance.
 *
 * Source: Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling. Checked against R survey
 * 4.1.1 svyratio and svymean.
 * @throws LonelyStratumError by the rule of the design.
 */
export function estimateRatio(design: SurveyDesign, ratio: RatioOf): EstimatedRatio {
  const { inDomain = WHOLE_SAMPLE } = ratio
  const { weights, answers } = weightsWithin(design, ratio)
  const size = degreesOfFreedom(design, inDomain)
  const counted = { ...size, n: countWeighted(weights, answers) }
  const sumWeights = sum(weights.map((weight, k) => weight * (answers[k] ?? 0)))
  const { estimate, u } = influence(design, ratio)
  if (estimate === null) return { ...counted, sumWeights, estimate, variance: null, se: null }
  const found = Math.max(0, designCovariance(design, u, u, inDomain))
  const largest = design.rows.reduce((most, row, k) => Math.max(most, scaleOf(ratio, row, k)), 0)
  const scale = Math.max(Math.abs(estimate), largest)
  const variance = found <= ROUNDING * scale * scale ? 0 : found
  return { ...counted, sumWeights, estimate, variance, se: Math.sqrt(variance) }
}

function scaleOf({ numerator }: RatioOf, row: SurveyRow, index: number): number {
  return row.answers > 0 ? Math.abs(numerator(row, index)) / row.answers : 0
}

/** Final weights and answers by row, 0 outside the domain. */
function weightsWithin({ rows, weights }: SurveyDesign, { inDomain = WHOLE_SAMPLE }: RatioOf) {
  const belongs = rows.map((row, k) => inDomain(row, k))
  return {
    weights: weights.map((weight, k) => (belongs[k] ? weight : 0)),
    answers: rows.map((row, k) => (belongs[k] ? row.answers : 0)),
  }
}

/**
 * Design effects of a mean or share that was estimated.
 * @param squaresAround squared distances from the estimate, summed over the answers of a row
 */
export function effectsOf(
  design: SurveyDesign,
  ratio: RatioOf,
  variance: number,
  squaresAround: (row: SurveyRow) => number,
): DesignEffects {
  const squaredDeviations = design.rows.map(squaresAround)
  return designEffects(variance, { ...weightsWithin(design, ratio), squaredDeviations })
}
