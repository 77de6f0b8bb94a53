import type { DesignEffects } from './design-effects.ts'
import { effectsOf } from './estimate-ratio.ts'
import { type Domain, type SurveyDesign, type SurveyRow, WHOLE_SAMPLE } from './survey-design.ts'
import { type SurveyRatio, surveyRatio } from './survey-ratio.ts'

/** What may be set of `surveyMean`. */
export interface MeanOptions {
  readonly inDomain?: Domain
  /** Two-sided confidence, by default 0.95. */
  readonly level?: number
  /** The ends of the scale of ratings, by default 1 and 5. */
  readonly scale?: { readonly lowest: number; readonly highest: number }
}

/** A mean of ratings in their own unit, with its design effects. */
export interface SurveyMean extends SurveyRatio, DesignEffects {
  /** The mean with the lowest rating as 0 and the highest as 100. */
  readonly index100: number | null
}

/**
 * The weighted mean of ratings with its t interval, design effects and the index from 0 to 100.
 * `total` sums the ratings of a row; rows of several answers must give `squares`, too. Missing
 * ratings must be left out before. Ratings are ordinal: show their distribution beside the mean.
 *
 * Source: Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling. Checked against R survey
 * 4.1.1 svymean.
 * @throws RangeError naming `squares`, `scale` or `level`; LonelyStratumError by the rule of the
 * design.
 */
export function surveyMean(design: SurveyDesign, options: MeanOptions = {}): SurveyMean {
  const { inDomain = WHOLE_SAMPLE, level = 0.95, scale = { lowest: 1, highest: 5 } } = options
  const { lowest, highest } = scale
  if (!(highest > lowest && Number.isFinite(highest - lowest))) {
    throw new RangeError(`scale: must rise from ${lowest} to ${highest}`)
  }
  for (const row of design.rows) checkSquares(row)
  const ratio = {
    numerator: (row: SurveyRow) => row.total,
    denominator: (row: SurveyRow) => row.answers,
    inDomain,
  }
  const found = surveyRatio(design, ratio, level)
  const { estimate: mean, variance } = found
  if (mean === null || variance === null) {
    return { ...found, deff: null, deffReplace: null, deffKish: null, index100: null }
  }
  const effects = effectsOf(design, ratio, variance, (row) => squaresAround(row, mean))
  return { ...found, ...effects, index100: (100 * (mean - lowest)) / (highest - lowest) }
}

function checkSquares({ answers, squares }: SurveyRow): void {
  if (answers > 1 && squares === undefined) {
    throw new RangeError('squares: must be given for a row of several answers')
  }
}

function squaresAround({ total, answers, squares }: SurveyRow, mean: number): number {
  if (answers === 0) return 0
  if (squares === undefined) return (total - mean) ** 2
  return Math.max(0, squares - 2 * mean * total + mean * mean * answers)
}
