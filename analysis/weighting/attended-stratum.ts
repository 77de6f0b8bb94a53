import { checkAmount } from './check-rows.ts'
import { type Cluster, type ClusterSums, sumClusters } from './cluster-sums.ts'

/** Answers of a stratum (an activity type) and how many people came to it. */
export interface AttendedStratum {
  readonly stratum: string
  /** People who came; null where nobody counted them. */
  readonly attendance: number | null
  /** Its activities, or points on days, with their answers; or the sums of them. */
  readonly clusters: readonly Cluster[] | ClusterSums
  /** Activities there were, where a person entered it; leave out or null where unknown. */
  readonly clustersInPopulation?: number | null
}

/** A stratum with its sums. */
interface SummedStratum {
  readonly stratum: string
  readonly attendance: number | null
  readonly population: number | null
  readonly sums: ClusterSums
}

/** Strata by what can be said of them; each list by name. */
export interface StrataByKnowledge {
  /** People came and some answered: the strata the rate is computed from. */
  readonly covered: readonly (SummedStratum & { readonly attendance: number })[]
  /** People came and nobody answered. */
  readonly empty: readonly (SummedStratum & { readonly attendance: number })[]
  /** Some answered, but nobody counted who came. */
  readonly uncounted: readonly SummedStratum[]
  /** Some answered though nobody is said to have come. */
  readonly contradictory: readonly SummedStratum[]
}

/**
 * Strata by what is known of them; those without people and answers are left out.
 * @throws RangeError naming `stratum` (twice the same), `attendance`, `clustersInPopulation`, or `x`
 * or `n` of a cluster.
 */
export function sortStrata(strata: readonly AttendedStratum[]): StrataByKnowledge {
  const summed = strata.map(summedStratum).sort((a, b) => (a.stratum < b.stratum ? -1 : 1))
  for (const [i, { stratum }] of summed.entries()) {
    if (summed[i + 1]?.stratum === stratum)
      throw new RangeError(`stratum: ${stratum} is there twice`)
  }
  const counted = summed.flatMap((one) =>
    one.attendance === null ? [] : [{ ...one, attendance: one.attendance }],
  )
  const visited = counted.filter(({ attendance }) => attendance > 0)
  const answered = ({ sums }: SummedStratum) => sums.valid > 0
  return {
    covered: visited.filter(answered),
    empty: visited.filter((one) => !answered(one)),
    uncounted: summed.filter((one) => one.attendance === null && answered(one)),
    contradictory: counted.filter((one) => one.attendance === 0 && answered(one)),
  }
}

function summedStratum(given: AttendedStratum): SummedStratum {
  const { stratum, attendance, clusters, clustersInPopulation: population = null } = given
  if (attendance !== null) checkAmount(attendance, 'attendance')
  const sums = 'valid' in clusters ? clusters : sumClusters(clusters)
  if (population !== null && !(population >= sums.clusters && Number.isFinite(population))) {
    throw new RangeError(
      `clustersInPopulation: must be at least the ${sums.clusters} of ${stratum}, got ${population}`,
    )
  }
  return { stratum, attendance, population, sums }
}
