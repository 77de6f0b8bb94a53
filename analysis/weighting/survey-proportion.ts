import { checkOpenShare } from '../check-input.ts'
import type { Message } from '../message.ts'
import { cappedLimits, kindOfShare, NO_LIMITS } from './capped-limits.ts'
import { checkSatisfied } from './check-rows.ts'
import type { DesignEffects } from './design-effects.ts'
import { type EstimatedRatio, effectsOf, estimateRatio } from './estimate-ratio.ts'
import { lonelyStrata, lonelyWarnings } from './lonely-strata.ts'
import { checkPlanningDeff, PLANNING_DESIGN_EFFECT } from './planning-design-effect.ts'
import { presentationFlags } from './presentation-flags.ts'
import { type ShareIntervals, shareIntervals } from './share-intervals.ts'
import { shownVariance } from './shown-variance.ts'
import { type Domain, type SurveyDesign, type SurveyRow, WHOLE_SAMPLE } from './survey-design.ts'

/** What may be set of `surveyProportion`. */
export interface ProportionOptions {
  /** What the share is of, by default the whole sample; the design is kept whole. */
  readonly inDomain?: Domain
  /** Two-sided confidence, by default 0.95. */
  readonly level?: number
  /** Used where the data show no design effect; values below 1 count as 1. */
  readonly planningDeff?: number
}

/** A share estimated from a survey; shares and limits of 1. */
export interface SurveyProportion extends EstimatedRatio, DesignEffects {
  readonly kind: 'regular' | 'all_satisfied' | 'none_satisfied' | 'no_interval'
  readonly level: number
  readonly nEff: number | null
  readonly nEffAdjusted: number | null
  readonly nEffUsed: number | null
  /** The capped Korn-Graubard limits, the ones to show. */
  readonly lower: number | null
  readonly upper: number | null
  /** The same and others to compare with. */
  readonly intervals: ShareIntervals | null
  readonly reason: 'no_data' | 'no_degrees_of_freedom' | null
  readonly warnings: readonly Message[]
}

const NO_EFFECTS = { deff: null, deffReplace: null, deffKish: null }

/**
 * The weighted share of satisfied answers with its design-based variance, design effects and
 * limits. Rows with missing answers must be left out before; `total` counts satisfied answers.
 *
 * Everybody or nobody satisfied, in all or in every stratum, or a variance of 0 beside a stratum of
 * one cluster: the data show no design effect, and the limits take the larger of `planningDeff` and
 * the effect of the weights. No degrees of freedom: no limits. Nothing in the domain: `no_data`.
 *
 * Source: Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling; Korn & Graubard 1998,
 * Confidence intervals for proportions with small expected number of positive counts; Parker et al.
 * 2017, NCHS data presentation standards for proportions. Checked against R survey 4.1.1.
 * @throws RangeError naming `total`, `level` or `planningDeff`; LonelyStratumError by the rule of
 * the design.
 */
export function surveyProportion(
  design: SurveyDesign,
  options: ProportionOptions = {},
): SurveyProportion {
  const { inDomain = WHOLE_SAMPLE, level = 0.95 } = options
  const { planningDeff = PLANNING_DESIGN_EFFECT } = options
  checkOpenShare(level, 'level')
  checkPlanningDeff(planningDeff)
  checkSatisfied(design.rows)
  const ratio = { ...SATISFIED, inDomain }
  const found = estimateRatio(design, ratio)
  const lonely = lonelyStrata(design, inDomain)
  const warnings = [...design.warnings, ...lonelyWarnings(lonely)]
  if (found.estimate === null || found.variance === null) {
    return { ...found, ...NO_EFFECTS, level, ...withoutLimits('no_data'), warnings }
  }
  const estimate = Math.min(1, Math.max(0, found.estimate))
  const effects = effectsOf(design, ratio, found.variance, (row) => squaresAround(row, estimate))
  const known = { ...found, ...effects, estimate, level }
  const { variance, n, df } = { ...found, variance: found.variance }
  if (df < 1) {
    const nEff = variance > 0 ? (estimate * (1 - estimate)) / variance : null
    return { ...known, ...withoutLimits('no_degrees_of_freedom'), nEff, warnings }
  }
  const tail = (1 - level) / 2
  const shown = lonely.length > 0 ? variance || null : shownVariance(design, inDomain, variance)
  const assumed = Math.max(planningDeff, effects.deffKish ?? 1)
  const figures = { estimate, variance: shown, n, df, planningDeff: assumed }
  const limits = cappedLimits(figures, tail)
  const nEff = limits.nEff ?? limits.nEffUsed
  return {
    ...known,
    kind: kindOfShare(estimate),
    ...limits,
    intervals: shareIntervals(figures, limits, tail),
    reason: null,
    warnings: [...warnings, ...presentationFlags({ ...figures, ...limits, nEff })],
  }
}

const SATISFIED = {
  numerator: (row: SurveyRow) => row.total,
  denominator: (row: SurveyRow) => row.answers,
}

function squaresAround({ total, answers }: SurveyRow, share: number): number {
  return total * (1 - share) ** 2 + (answers - total) * share ** 2
}

function withoutLimits<Reason extends string>(reason: Reason) {
  return { kind: 'no_interval', ...NO_LIMITS, intervals: null, reason } as const
}
