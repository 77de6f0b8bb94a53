import type { AttendanceWeightedRate } from '../weighting/attendance-weighted-rate.ts'
import type { AttendedStratum } from '../weighting/attended-stratum.ts'
import { sumsOf } from './cluster-summary.ts'
import { countValid } from './level-counts.ts'
import type { StratumCounts } from './stratum-counts.ts'
import type { WeightedFigure, WeightedStratum } from './weighted-figure.ts'

/** Activity types as strata of the convention that counts from `lowest`, 4 or 3. */
export function attendedStrata(
  strata: readonly StratumCounts[],
  lowest: number,
): readonly AttendedStratum[] {
  return strata.map(({ activityType, attendance, clusters }) => ({
    stratum: activityType,
    attendance,
    clusters: sumsOf(clusters, lowest),
  }))
}

/**
 * The rate weighted by attendance as it is printed beside the unweighted one; every stratum with
 * answers or attendance is in its list.
 *
 * Source: see `attendanceWeightedRate`.
 */
export function weightedFigure(
  weighted: AttendanceWeightedRate,
  strata: readonly StratumCounts[],
): WeightedFigure {
  const { estimate, lower, upper, coveredShare, possible, unweighted } = weighted
  return {
    rate: estimate,
    interval: lower === null || upper === null ? null : { lower, upper },
    se: weighted.se,
    df: weighted.df,
    clusters: weighted.clusters,
    nEffective: weighted.nEffUsed,
    designEffect: weighted.deffReplace,
    attendance: weighted.people,
    coveredShare,
    bounds: possible && { lower: possible.lowest, upper: possible.highest },
    differencePoints:
      estimate === null || unweighted.rate === null ? null : 100 * (estimate - unweighted.rate),
    strata: strata.map((stratum) => stratumOf(stratum, weighted)),
    warnings: weighted.warnings,
    reason: weighted.reason,
  }
}

function stratumOf(
  { activityType, attendance, clusters }: StratumCounts,
  { strata, uncounted }: AttendanceWeightedRate,
): WeightedStratum {
  const used = strata.find(({ stratum }) => stratum === activityType)
  const left = uncounted.find(({ stratum }) => stratum === activityType)
  const rate = left && left.n > 0 ? left.satisfied / left.n : null
  return {
    activityType,
    attendance,
    weight: used?.weight ?? null,
    n: countValid(clusters.counts),
    clusters: clusters.top_two.clusters,
    rate: used?.rate ?? rate,
  }
}
