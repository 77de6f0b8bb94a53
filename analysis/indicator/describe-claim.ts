import { assertWeightedRate } from '../assertion/assert-attendance-weighted-rate.ts'
import { divide, HUNDRED, type Rational } from '../exact/rational.ts'
import { rationalToNumber } from '../exact/rational-to-number.ts'
import { attendanceWeightedRate } from '../weighting/attendance-weighted-rate.ts'
import { addClusterSums } from '../weighting/cluster-sums.ts'
import { clusteredProportion } from '../weighting/clustered-proportion.ts'
import { PLANNING_DESIGN_EFFECT } from '../weighting/planning-design-effect.ts'
import { sumsOf } from './cluster-summary.ts'
import type { DesignInterval, IndicatorInput } from './indicator.ts'
import { type ClaimJudgement, judgeClaim, judgeWeightedClaim } from './judge-claim.ts'
import { countAtOrAbove, countValid } from './level-counts.ts'
import { lowestSatisfied } from './official-figure.ts'
import { attendedStrata, weightedFigure } from './weigh-by-attendance.ts'
import type { WeightedFigure } from './weighted-figure.ts'

const CONF = 0.95

/** What clusters, weights and the target make of a rate. */
export interface DescribedClaim {
  readonly judgement: ClaimJudgement
  readonly interval: DesignInterval | null
  readonly weighted: WeightedFigure | null
}

/**
 * The verdicts on a rate, its interval by clusters and its weighted form. Null where the convention
 * is no share: an index or a mean has no verdict.
 * @param target in percent
 */
export function describeClaim(input: IndicatorInput, target: Rational): DescribedClaim | null {
  const { definition, counts, strata, alpha = 0.05, planningDeff = PLANNING_DESIGN_EFFECT } = input
  const lowest = lowestSatisfied(definition.convention)
  if (lowest === null) return null
  const p0 = rationalToNumber(divide(target, HUNDRED))
  const { direction, weighting } = definition
  const options = { conf: CONF, alpha, planningDeff }
  const rate = strata && attendanceWeightedRate(attendedStrata(strata, lowest), options)
  const weighted = rate && weightedFigure(rate, strata)
  const clusters = strata && addClusterSums(strata.map((one) => sumsOf(one.clusters, lowest)))
  const raw = {
    satisfied: countAtOrAbove(counts, lowest),
    valid: countValid(counts),
    clusters,
    p0,
    alpha,
    planningDeff,
    direction,
  }
  if (weighting === 'attendance') {
    // A target of 0 or 100 % needs no test: one answer refutes it, weighted or not.
    const isTested = rate && p0 > 0 && p0 < 1
    const judgement = isTested
      ? judgeWeightedClaim(assertWeightedRate(rate, p0), direction)
      : judgeClaim(raw)
    const interval = weighted && intervalOf(weighted.interval, weighted.df)
    return { judgement, weighted, interval }
  }
  const share = clusters && clusteredProportion(clusters, { tail: (1 - CONF) / 2, planningDeff })
  return { judgement: judgeClaim(raw), weighted, interval: share && intervalOf(share, share.df) }
}

function intervalOf(
  limits: { readonly lower: number | null; readonly upper: number | null } | null,
  df: number,
): DesignInterval | null {
  if (!limits || limits.lower === null || limits.upper === null) return null
  const { lower, upper } = limits
  return { lower, upper, conf: CONF, method: 'korn_graubard_capped', df }
}
