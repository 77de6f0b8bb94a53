import { RunningSum } from '../linear/sum.ts'
import { calibrationResiduals } from './calibrate.ts'
import { type Domain, type SurveyDesign, type SurveyRow, WHOLE_SAMPLE } from './survey-design.ts'

/** A ratio of two weighted totals; both are sums over the answers of a row. */
export interface RatioOf {
  readonly numerator: (row: SurveyRow, index: number) => number
  readonly denominator: (row: SurveyRow, index: number) => number
  /** By default the whole sample. */
  readonly inDomain?: Domain
}

/** A ratio with what each row, in the order of the design, adds to its error. */
export interface Influence {
  /** The ratio; null where the denominator adds up to 0. */
  readonly estimate: number | null
  /** What each row adds to the ratio's error; all 0 where there is no estimate. */
  readonly u: readonly number[]
}

/**
 * A ratio `sum w x / sum w z` over a domain, and by Taylor linearisation what each row contributes
 * to its error: `u = w (x - ratio z) / sum w z`, 0 outside the domain, less what the calibration of
 * the weights already explains. `designCovariance` turns these into variances.
 *
 * A proportion or mean has `total` over `answers`, a cell's share of a table its answers over all.
 *
 * Source: Binder 1983, On the variances of asymptotically normal estimators from complex surveys;
 * Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling; Deville & Särndal 1992,
 * Calibration estimators in survey sampling. Checked against R survey 4.1.1.
 */
export function influence(design: SurveyDesign, ratio: RatioOf): Influence {
  const { rows, weights, calibration } = design
  const { numerator, denominator, inDomain = WHOLE_SAMPLE } = ratio
  const [x, z] = [new Float64Array(rows.length), new Float64Array(rows.length)]
  const [ofX, ofZ] = [new RunningSum(), new RunningSum()]
  rows.forEach((row, k) => {
    if (row.answers <= 0 || !inDomain(row, k)) return
    const [above, below, weight] = [numerator(row, k), denominator(row, k), weights[k] ?? 0]
    x[k] = above
    z[k] = below
    ofX.add(above * weight)
    ofZ.add(below * weight)
  })
  const size = ofZ.value
  if (size === 0) return { estimate: null, u: rows.map(() => 0) }
  const estimate = ofX.value / size
  const errors = rows.map((_, k) => ((x[k] ?? 0) - estimate * (z[k] ?? 0)) / size)
  if (!calibration) return { estimate, u: errors.map((value, k) => value * (weights[k] ?? 0) + 0) }
  const rest = calibrationResiduals(calibration, rows, errors)
  return { estimate, u: rest.map((value, k) => value * (weights[k] ?? 0) + 0) }
}
