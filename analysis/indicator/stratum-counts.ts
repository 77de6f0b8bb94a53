import { add, divide, makeRational, multiply, type Rational, ZERO } from '../exact/rational.ts'
import type { ClusterSummary } from './cluster-summary.ts'
import type { IndicatorDefinition } from './definition.ts'
import { countValid, type LevelCounts } from './level-counts.ts'

/** A stratum of the survey: an activity type, with what is known of its attendance. */
export interface StratumCounts {
  readonly activityType: string
  /** Visits in the period (not persons), entered by a person; null where not known. */
  readonly attendance: number | null
  /** Clusters by activity, or by permanent point and day. */
  readonly clusters: ClusterSummary
}

/** One indicator of the period: its definition and what is counted for it. */
export interface IndicatorCounts {
  readonly definition: IndicatorDefinition
  /** Strata in the definition's scope; together they are all its valid answers. */
  readonly strata: readonly StratumCounts[]
  readonly notApplicable: number
  readonly notAnswered: number
  readonly notAsked: number
  readonly excluded: number
}

/** Strata that can be weighted: attendance above 0 and at least one valid answer. */
function weightable(strata: readonly StratumCounts[]): readonly StratumCounts[] {
  return strata.filter(
    ({ attendance, clusters }) => (attendance ?? 0) > 0 && countValid(clusters.counts) > 0,
  )
}

/**
 * A figure of each stratum weighted by its attendance, exactly: `sum N_h f_h / sum N_h` over the
 * strata that can be weighted. Null where there is none, or where the figure of one does not exist.
 *
 * Source: Holt & Smith 1979, Post stratification.
 * @param figureOf the exact figure of the counts of one stratum
 */
export function exactWeighted(
  strata: readonly StratumCounts[],
  figureOf: (counts: LevelCounts) => Rational | null,
): Rational | null {
  const used = weightable(strata)
  let [sum, visits] = [ZERO, ZERO]
  for (const { attendance, clusters } of used) {
    const figure = figureOf(clusters.counts)
    if (!figure) return null
    const weight = makeRational(attendance ?? 0)
    sum = add(sum, multiply(weight, figure))
    visits = add(visits, weight)
  }
  return used.length === 0 ? null : divide(sum, visits)
}
