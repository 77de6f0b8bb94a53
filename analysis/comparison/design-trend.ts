import { studentTwoSided } from '../distributions/student.ts'
import { sum } from '../linear/sum.ts'
import { degreesOfFreedom } from '../weighting/degrees-of-freedom.ts'
import { designCovariance } from '../weighting/design-covariance.ts'
import { LonelyStratumError } from '../weighting/lonely-stratum-error.ts'
import {
  type Domain,
  type SurveyDesign,
  type SurveyRow,
  WHOLE_SAMPLE,
} from '../weighting/survey-design.ts'
import { totalInfluence } from '../weighting/total-influence.ts'
import { ROUNDING } from './student-difference.ts'
import { type LogisticLine, weightedLogistic } from './weighted-logistic.ts'

/** The score of a row, such as its date in days; null where missing. */
export type ScoreOf = (row: SurveyRow, index: number) => number | null

type NoTrend =
  | 'no_data'
  | 'one_score'
  | 'separation'
  | 'lonely_psu'
  | 'no_variation'
  | 'no_degrees_of_freedom'

/** A trend on the logit scale; nulls with a reason. */
export interface DesignTrend {
  /** Answers of non-zero weight with a score. */
  readonly n: number
  /** Logit of the rate at score 0. */
  readonly intercept: number | null
  /** Change of the logit per unit of the score: its exponential is an odds ratio. */
  readonly slope: number | null
  /** Of the slope. */
  readonly se: number | null
  readonly t: number | null
  /** Clusters less strata, less 1. */
  readonly df: number
  readonly pValue: number | null
  readonly reason: NoTrend | null
}

/**
 * Whether the satisfied share of weighted, clustered answers rises or falls with a score: weighted
 * logistic regression with the design-based variance of its slope.
 *
 * Answers without a score are left out. All scores equal: `one_score`; all answers alike, or parted
 * by a score: `separation`, no finite slope.
 *
 * Source: Binder 1983, On the variances of asymptotically normal estimators from complex surveys.
 * Checked against R survey 4.1.1 svyglm(quasibinomial).
 * @param within the part of the survey, by default all of it
 * @throws RangeError naming `total` where a row's is not from 0 to its answers, or `score` where
 * one is not finite.
 */
export function designTrend(
  design: SurveyDesign,
  scoreOf: ScoreOf,
  within: Domain = WHOLE_SAMPLE,
): DesignTrend {
  const scores = design.rows.map((row, k) => {
    const counts = row.answers > 0 && (design.weights[k] ?? 0) > 0 && within(row, k)
    return counts ? checkedScore(row, scoreOf(row, k)) : null
  })
  const scored: Domain = (_, k) => scores[k] != null
  const n = sum(design.rows.map((row, k) => (scored(row, k) ? row.answers : 0)))
  const df = degreesOfFreedom(design, scored).df - 1
  const base = { n, intercept: null, slope: null, se: null, t: null, df, pValue: null }
  const known = scores.filter((score) => score !== null)
  const scale = scaleOf(known)
  if (!scale) return { ...base, reason: n === 0 ? 'no_data' : 'one_score' }
  const data = design.rows.map((row, k) => ({
    score: ((scores[k] ?? scale.centre) - scale.centre) / scale.unit,
    answers: scored(row, k) ? row.answers : 0,
    total: scored(row, k) ? row.total : 0,
    weight: design.weights[k] ?? 0,
  }))
  const line = weightedLogistic(data)
  if (!line) return { ...base, reason: 'separation' }
  const slope = line.slope / scale.unit + 0
  const intercept = line.intercept - (line.slope / scale.unit) * scale.centre
  const fit = { ...base, intercept, slope }
  const variance = slopeVariance(design, line, data, scored)
  if (variance === null) return { ...fit, reason: 'lonely_psu' }
  const se = Math.sqrt(Math.max(0, variance)) / scale.unit
  if (df < 1) return { ...fit, se, reason: 'no_degrees_of_freedom' }
  if (se * scale.unit <= ROUNDING) return { ...fit, se, reason: 'no_variation' }
  return { ...fit, se, t: slope / se, pValue: studentTwoSided(slope / se, df), reason: null }
}

/** Middle and half width of the scores; null where they do not differ. */
function scaleOf(scores: readonly number[]): { centre: number; unit: number } | null {
  const [first] = scores
  if (first === undefined) return null
  const least = scores.reduce((a, b) => Math.min(a, b), first)
  const most = scores.reduce((a, b) => Math.max(a, b), first)
  return most > least ? { centre: least / 2 + most / 2, unit: most / 2 - least / 2 } : null
}

/** The variance of the slope, or null where a stratum of one cluster forbids it. */
function slopeVariance(
  design: SurveyDesign,
  { fitted, inverse }: LogisticLine,
  data: readonly { score: number; answers: number; total: number }[],
  inDomain: Domain,
): number | null {
  const sums = data.map(({ score, answers, total }, k) => {
    return (total - answers * (fitted[k] ?? 0)) * (inverse.v01 + inverse.v11 * score)
  })
  const u = totalInfluence(design, sums)
  try {
    return designCovariance(design, u, u, inDomain)
  } catch (error) {
    if (error instanceof LonelyStratumError) return null
    throw error
  }
}

function checkedScore({ total, answers }: SurveyRow, score: number | null): number | null {
  if (!(total >= 0 && total <= answers)) {
    throw new RangeError(`total: must be from 0 to ${answers} answers, got ${total}`)
  }
  if (score !== null && !Number.isFinite(score)) {
    throw new RangeError(`score: must be finite, got ${score}`)
  }
  return score
}
