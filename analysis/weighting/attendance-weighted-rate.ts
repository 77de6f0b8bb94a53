import { checkOpenShare } from '../check-input.ts'
import type { Limits } from '../interval/limits.ts'
import { sumOf } from '../linear/sum.ts'
import { type AttendanceLimits, attendanceLimits } from './attendance-limits.ts'
import { changeWarning, strataWarnings } from './attendance-warnings.ts'
import { type AttendedStratum, type StrataByKnowledge, sortStrata } from './attended-stratum.ts'
import { checkPlanningDeff, PLANNING_DESIGN_EFFECT } from './planning-design-effect.ts'
import { stratifiedMover } from './stratified-mover.ts'
import { figuresOfStrata, type StratumFigures } from './stratum-figures.ts'
import { type WeightedShare, weightedShare } from './weighted-share.ts'

/** What may be set of `attendanceWeightedRate`. */
export interface AttendanceOptions {
  /** Two-sided confidence, by default 0.95. */
  readonly conf?: number
  /** Error of each one-sided bound, by default 0.05. */
  readonly alpha?: number
  /** Used where the data show no design effect; values below 1 count as 1. */
  readonly planningDeff?: number
}

/** A rate weighted by attendance; shares and limits of 1, strata by name. */
export interface AttendanceWeightedRate extends WeightedShare, Omit<AttendanceLimits, 'reason'> {
  readonly conf: number
  readonly alpha: number
  /** All valid answers alike, also those of strata whose attendance is unknown. */
  readonly unweighted: { readonly n: number; readonly rate: number | null }
  /** Limits from those of the strata, given where in one of them all answers are alike. */
  readonly mover: Limits | null
  /** Share of the people counted who came to strata with answers; null where none were counted. */
  readonly coveredShare: number | null
  /** The rate if everybody in the strata without answers were dissatisfied, or satisfied. */
  readonly possible: { readonly lowest: number; readonly highest: number } | null
  /** The design effect that strata of one cluster borrow. */
  readonly borrowedDeff: number
  readonly strata: readonly StratumFigures[]
  /** Strata that people came to and nobody answered from. */
  readonly emptyStrata: readonly string[]
  /** Answers left out of the rate because nobody counted who came. */
  readonly uncounted: readonly {
    readonly stratum: string
    readonly n: number
    readonly satisfied: number
  }[]
  readonly reason: AttendanceLimits['reason'] | 'no_attendance'
}

/**
 * The rate of satisfied people when strata (activity types) count by their attendance and answers
 * come in clusters: `p = sum W_h p_h` with `W_h = N_h / sum N` over the strata with answers, and
 * `Var = sum W_h² v_h` with residuals from the rate of the stratum (see `figuresOfStrata`). Limits
 * by `cappedLimits`. The same as `surveyProportion` of a design post-stratified on its strata.
 *
 * Everybody or nobody satisfied in every stratum: the variance is 0 by construction, and the limits
 * take the larger of `planningDeff` and the effect of the weights. Strata with people but no answer
 * leave the rate to the covered share of people. Strata of unknown attendance are left out and
 * listed. No degrees of freedom: no limits.
 *
 * Source: Holt & Smith 1979, Post stratification; Särndal, Swensson & Wretman 1992, Model Assisted
 * Survey Sampling; Korn & Graubard 1998, Confidence intervals for proportions with small expected
 * number of positive counts; Parker et al. 2017, NCHS data presentation standards for proportions.
 * @throws RangeError naming `conf`, `alpha`, `planningDeff`, `stratum`, `attendance`,
 * `clustersInPopulation`, or `x` or `n` of a cluster.
 */
export function attendanceWeightedRate(
  given: readonly AttendedStratum[],
  options: AttendanceOptions = {},
): AttendanceWeightedRate {
  const { conf = 0.95, alpha = 0.05, planningDeff = PLANNING_DESIGN_EFFECT } = options
  checkOptions(conf, alpha, planningDeff)
  const sorted = sortStrata(given)
  const people = sumOf(sorted.covered, ({ attendance }) => attendance)
  const allPeople = people + sumOf(sorted.empty, ({ attendance }) => attendance)
  const { strata, borrowedDeff } = figuresOfStrata(sorted.covered, allPeople, planningDeff)
  const share = weightedShare(strata)
  const limits = attendanceLimits(share, strata, { conf, alpha, planningDeff })
  const unweighted = unweightedRate(sorted)
  const onlyUncounted = share.estimate === null && sorted.uncounted.length > 0
  return {
    ...share,
    ...limits,
    conf,
    alpha,
    unweighted,
    mover: moverOf(strata, (1 - conf) / 2),
    coveredShare: allPeople > 0 ? people / allPeople : null,
    possible: possibleRates(share.estimate, people / allPeople),
    borrowedDeff,
    strata,
    emptyStrata: sorted.empty.map(({ stratum }) => stratum),
    uncounted: sorted.uncounted.map(({ stratum, sums }) => {
      return { stratum, n: sums.valid, satisfied: sums.satisfied }
    }),
    reason: onlyUncounted ? 'no_attendance' : limits.reason,
    warnings: [
      ...strataWarnings(sorted, strata),
      ...changeWarning(share.estimate, unweighted.rate),
      ...limits.warnings,
    ],
  }
}

function checkOptions(conf: number, alpha: number, planningDeff: number): void {
  checkOpenShare(conf, 'conf')
  checkOpenShare(alpha, 'alpha')
  if (alpha >= 0.5) throw new RangeError(`alpha: must be below 0.5, got ${alpha}`)
  checkPlanningDeff(planningDeff)
}

function unweightedRate({ covered, uncounted, contradictory }: StrataByKnowledge) {
  const answered = [...covered, ...uncounted, ...contradictory]
  const n = answered.reduce((all, { sums }) => all + sums.valid, 0)
  const satisfied = answered.reduce((all, { sums }) => all + sums.satisfied, 0)
  return { n, rate: n > 0 ? satisfied / n : null }
}

function moverOf(strata: readonly StratumFigures[], tail: number): Limits | null {
  const alike = strata.some(({ rate }) => rate === 0 || rate === 1)
  return alike ? stratifiedMover(strata, tail) : null
}

/**
 * Bounds of the rate of all people when only a share of them can be estimated: the others could all
 * be dissatisfied or all satisfied. Null without an estimate.
 *
 * Source: Manski 1989, Anatomy of the selection problem.
 */
function possibleRates(estimate: number | null, coveredShare: number) {
  if (estimate === null) return null
  const lowest = coveredShare * estimate
  return { lowest, highest: lowest + (1 - coveredShare) }
}
