import { assertAttendanceWeightedRate } from '../../analysis/assertion/assert-attendance-weighted-rate.ts'
import { assertClusteredProportion } from '../../analysis/assertion/assert-clustered-proportion.ts'
import { assertProportion } from '../../analysis/assertion/assert-proportion.ts'
import { sumClusters } from '../../analysis/weighting/cluster-sums.ts'
import type { Random } from '../../server/demo/random.ts'
import { drawSurvey } from './linze-design.ts'

export interface Simulation {
  readonly rate: number
  readonly correlation: number
  readonly replicates: number
  readonly p0: number
}

/** How often something happened, with its Monte-Carlo standard error. */
export interface Proportion {
  readonly share: number
  readonly error: number
}

export interface SimulationResult {
  /** The weighted interval holds the true rate. */
  readonly coverage: Proportion
  readonly truthBelow: Proportion
  readonly truthAbove: Proportion
  readonly demonstrated: Proportion
  readonly refuted: Proportion
  readonly demonstratedWeighted: Proportion
  readonly demonstratedExact: Proportion
}

/** Draws surveys of known rate and counts what the default interval and the verdicts say. */
export function simulate(
  { rate, correlation, replicates, p0 }: Simulation,
  random: Random,
): SimulationResult {
  const counts = { within: 0, below: 0, above: 0, shown: 0, refuted: 0, weighted: 0, exact: 0 }
  for (let i = 0; i < replicates; i += 1) {
    const strata = drawSurvey(rate, correlation, random)
    const weighted = assertAttendanceWeightedRate(strata, p0)
    const { lower, upper } = weighted
    if (lower === null || upper === null) throw new Error('a drawn survey has no interval')
    if (rate < lower) counts.below += 1
    else if (rate > upper) counts.above += 1
    else counts.within += 1
    const sums = sumClusters(strata.flatMap((stratum) => [...stratum.clusters]))
    const { verdict } = assertClusteredProportion(sums, p0)
    if (verdict === 'demonstrated') counts.shown += 1
    if (verdict === 'refuted') counts.refuted += 1
    if (weighted.verdict === 'demonstrated') counts.weighted += 1
    const exact = assertProportion(sums.satisfied, sums.valid, p0)
    if (exact.verdict === 'demonstrated') counts.exact += 1
  }
  const of = (n: number): Proportion => {
    const share = n / replicates
    return { share, error: Math.sqrt((share * (1 - share)) / replicates) }
  }
  return {
    coverage: of(counts.within),
    truthBelow: of(counts.below),
    truthAbove: of(counts.above),
    demonstrated: of(counts.shown),
    refuted: of(counts.refuted),
    demonstratedWeighted: of(counts.weighted),
    demonstratedExact: of(counts.exact),
  }
}
