import { checkCounts } from '../check-input.ts'

/** Answers of one cluster (an activity, or a point on a day): people who came together. */
export interface Cluster {
  readonly satisfied: number
  readonly valid: number
}

/**
 * All that the variance of a share needs of its clusters: their number, their totals and the sums
 * of their products, exact. Sums of disjoint sets of clusters can be added.
 */
export interface ClusterSums {
  /** Clusters with a valid answer; others count for nothing. */
  readonly clusters: number
  readonly satisfied: number
  readonly valid: number
  readonly satisfiedSquared: bigint
  readonly validSquared: bigint
  readonly satisfiedTimesValid: bigint
}

const NO_CLUSTERS: ClusterSums = {
  clusters: 0,
  satisfied: 0,
  valid: 0,
  satisfiedSquared: 0n,
  validSquared: 0n,
  satisfiedTimesValid: 0n,
}

/**
 * Sums over clusters.
 * @throws RangeError naming `x` or `n` of a cluster.
 */
export function sumClusters(clusters: readonly Cluster[]): ClusterSums {
  let [used, satisfied, valid] = [0, 0, 0]
  let [xx, nn, xn] = [0n, 0n, 0n]
  for (const cluster of clusters) {
    checkCounts(cluster.satisfied, cluster.valid)
    if (cluster.valid === 0) continue
    const [x, n] = [BigInt(cluster.satisfied), BigInt(cluster.valid)]
    used += 1
    satisfied += cluster.satisfied
    valid += cluster.valid
    xx += x * x
    nn += n * n
    xn += x * n
  }
  return {
    clusters: used,
    satisfied,
    valid,
    satisfiedSquared: xx,
    validSquared: nn,
    satisfiedTimesValid: xn,
  }
}

/** Sums over several disjoint sets of clusters. */
export function addClusterSums(parts: Iterable<ClusterSums>): ClusterSums {
  let sums = NO_CLUSTERS
  for (const part of parts) {
    sums = {
      clusters: sums.clusters + part.clusters,
      satisfied: sums.satisfied + part.satisfied,
      valid: sums.valid + part.valid,
      satisfiedSquared: sums.satisfiedSquared + part.satisfiedSquared,
      validSquared: sums.validSquared + part.validSquared,
      satisfiedTimesValid: sums.satisfiedTimesValid + part.satisfiedTimesValid,
    }
  }
  return sums
}
