import { calibrationResiduals } from './calibrate.ts'
import type { SurveyDesign } from './survey-design.ts'

/**
 * What each row adds to the error of a weighted total `sum w e`: its weight times what the
 * calibration of the weights leaves of `e`. `designCovariance` turns these into variances of totals
 * and of anything linear in them.
 *
 * Source: Binder 1983, On the variances of asymptotically normal estimators from complex surveys;
 * Deville & Särndal 1992, Calibration estimators in survey sampling.
 * @param sums one value per row, summed over its answers; 0 for rows that do not take part
 */
export function totalInfluence(design: SurveyDesign, sums: readonly number[]): number[] {
  const { rows, weights, calibration } = design
  const rest = calibration ? calibrationResiduals(calibration, rows, sums) : sums
  return rest.map((value, k) => value * (weights[k] ?? 0) + 0)
}
