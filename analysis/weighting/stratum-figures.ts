import { sumOf } from '../linear/sum.ts'
import type { StrataByKnowledge } from './attended-stratum.ts'
import { stratumVariance } from './stratum-variance.ts'

/** A stratum as it enters the attendance-weighted rate; shares of 1. */
export interface StratumFigures {
  readonly stratum: string
  readonly n: number
  readonly satisfied: number
  readonly clusters: number
  readonly attendance: number
  /** Of the people who came to strata with answers. */
  readonly weight: number
  /** Of all people counted. */
  readonly attendanceShare: number
  readonly rate: number
  readonly variance: number
  /** One cluster only, so that its variance is borrowed from the other strata. */
  readonly lonely: boolean
}

/** Strata with answers and attendance, by name. */
export interface FiguresOfStrata {
  readonly strata: readonly StratumFigures[]
  /** The design effect that strata of one cluster borrow, 1 or more. */
  readonly borrowedDeff: number
}

type Covered = StrataByKnowledge['covered'][number]

/**
 * Rates of strata with their variances:
 * - from its clusters, `(1 - m/M) v` with v by Taylor linearisation, M where it was entered;
 * - every cluster observed: only the people inside were sampled, `(1 - n/N) p(1 - p)/(n - 1)`;
 * - one cluster: `D p(1 - p)/(n - 1)` with the design effect D of the strata that have more, at
 *   least 1, or the planned one where they show none;
 * - one answer, in the last two: 1/4 in place of `p(1 - p)/(n - 1)`, without D.
 *
 * Source: Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling; Kish 1965, Survey
 * Sampling.
 * @param allPeople people counted in all, also where nobody answered
 */
export function figuresOfStrata(
  covered: readonly Covered[],
  allPeople: number,
  planningDeff: number,
): FiguresOfStrata {
  const people = sumOf(covered, ({ attendance }) => attendance)
  const borrowedDeff = deffOfOthers(covered, planningDeff)
  const strata = covered.map((one) => {
    const { stratum, attendance, sums, population } = one
    const { valid: n, satisfied, clusters } = sums
    return {
      stratum,
      n,
      satisfied,
      clusters,
      attendance,
      weight: attendance / people,
      attendanceShare: attendance / allPeople,
      rate: satisfied / n,
      variance: varianceOf(one, borrowedDeff),
      lonely: clusters === 1 && population !== 1,
    }
  })
  return { strata, borrowedDeff }
}

function varianceOf({ attendance, sums, population }: Covered, borrowedDeff: number): number {
  const { clusters, valid } = sums
  if (population === clusters) return Math.max(0, 1 - valid / attendance) * simpleVariance(sums)
  const { variance } = stratumVariance(sums)
  if (variance !== null) return (population === null ? 1 : 1 - clusters / population) * variance
  return valid === 1 ? simpleVariance(sums) : borrowedDeff * simpleVariance(sums)
}

/** Variance of the rate of independent answers; 1/4, the largest there is, for one answer. */
function simpleVariance({ satisfied, valid }: Covered['sums']): number {
  if (valid === 1) return 1 / 4
  const rate = satisfied / valid
  return (rate * (1 - rate)) / (valid - 1)
}

function deffOfOthers(covered: readonly Covered[], planningDeff: number): number {
  const parts = covered.flatMap(({ attendance, sums }) => {
    const { variance } = stratumVariance(sums)
    if (variance === null) return []
    const square = attendance * attendance
    return [{ clustered: square * variance, simple: square * simpleVariance(sums) }]
  })
  const simple = sumOf(parts, (part) => part.simple)
  if (simple === 0) return Math.max(1, planningDeff)
  return Math.max(1, sumOf(parts, (part) => part.clustered) / simple)
}
