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
  const surveys = Array.from({ length: replicates }, () =>
    judge(drawSurvey(rate, correlation, random), p0),
  )
  const count = (isIt: (judged: Judged) => boolean) => of(surveys.filter(isIt).length)
  const of = (n: number): Proportion => {
    const share = n / replicates
    return { share, error: Math.sqrt((share * (1 - share)) / replicates) }
  }
  return {
    coverage: count(({ lower, upper }) => lower <= rate && rate <= upper),
    truthBelow: count(({ lower }) => rate < lower),
    truthAbove: count(({ upper }) => rate > upper),
    demonstrated: count(({ clustered }) => clustered === 'demonstrated'),
    refuted: count(({ clustered }) => clustered === 'refuted'),
    demonstratedWeighted: count(({ weighted }) => weighted === 'demonstrated'),
    demonstratedExact: count(({ exact }) => exact === 'demonstrated'),
  }
}

type Judged = ReturnType<typeof judge>

function judge(strata: ReturnType<typeof drawSurvey>, p0: number) {
  const { lower, upper, verdict: weighted } = assertAttendanceWeightedRate(strata, p0)
  if (lower === null || upper === null) throw new Error('a drawn survey has no interval')
  const sums = sumClusters(strata.flatMap((stratum) => [...stratum.clusters]))
  const clustered = assertClusteredProportion(sums, p0).verdict
  const exact = assertProportion(sums.satisfied, sums.valid, p0).verdict
  return { lower, upper, weighted, clustered, exact }
}
