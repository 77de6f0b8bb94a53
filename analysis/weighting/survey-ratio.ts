import { checkOpenShare } from '../check-input.ts'
import { studentQuantile } from '../distributions/student.ts'
import { symmetricLimits } from '../interval/design-intervals.ts'
import type { Limits } from '../interval/limits.ts'
import type { Message } from '../message.ts'
import { type EstimatedRatio, estimateRatio } from './estimate-ratio.ts'
import type { RatioOf } from './influence.ts'
import { lonelyStrata, lonelyWarnings } from './lonely-strata.ts'
import { fewDegreesOfFreedom } from './presentation-flags.ts'
import type { SurveyDesign } from './survey-design.ts'

/** A ratio or mean from a survey with its t interval. */
export interface SurveyRatio extends EstimatedRatio {
  readonly level: number
  /** Null where there is nothing to tell how far the estimate may be off. */
  readonly interval: Limits | null
  readonly reason: 'no_data' | 'no_degrees_of_freedom' | 'no_variance' | null
  readonly warnings: readonly Message[]
}

/**
 * A ratio of two weighted totals, as satisfied over given answers with one row per activity, and
 * its interval `R -+ qt(1 - a/2, df) se`. The denominator is 0 or nothing belongs to the domain:
 * estimate null, `no_data`. The variance is 0: no interval, `no_variance`.
 *
 * Source: Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling. Checked against R survey
 * 4.1.1 svyratio.
 * @param level two-sided confidence, by default 0.95
 * @throws RangeError naming `level`; LonelyStratumError by the rule of the design.
 */
export function surveyRatio(design: SurveyDesign, ratio: RatioOf, level = 0.95): SurveyRatio {
  checkOpenShare(level, 'level')
  const found = estimateRatio(design, ratio)
  const reason = reasonOf(found)
  const lonely = lonelyWarnings(lonelyStrata(design, ratio.inDomain))
  const warnings = [...design.warnings, ...lonely]
  const { estimate, se, df } = found
  if (reason !== null || estimate === null || se === null) {
    return { ...found, level, interval: null, reason, warnings }
  }
  const quantile = studentQuantile(1 - (1 - level) / 2, df)
  const interval = symmetricLimits({ estimate, se, quantile })
  return {
    ...found,
    level,
    interval,
    reason,
    warnings: [...warnings, ...fewDegreesOfFreedom(df)],
  }
}

function reasonOf({ estimate, variance, df }: EstimatedRatio): SurveyRatio['reason'] {
  if (estimate === null) return 'no_data'
  if (df < 1) return 'no_degrees_of_freedom'
  return variance === 0 ? 'no_variance' : null
}
