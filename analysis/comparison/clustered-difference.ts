import { checkCounts, checkOpenShare } from '../check-input.ts'
import { centred } from '../linear/centred.ts'
import { dot } from '../linear/matrix.ts'
import { sumOf } from '../linear/sum.ts'
import type { Cluster } from '../weighting/cluster-sums.ts'
import {
  type DesignDifference,
  differenceOfEstimates,
  noDifference,
} from './difference-of-estimates.ts'

/** One cluster with the answers of both groups in it; a group may have none there. */
export interface ClusterPair {
  readonly first: Cluster
  readonly second: Cluster
}

/**
 * The difference of the rates of two groups whose answers come from the same clusters: what
 * `designDifference` says of an unweighted survey of one stratum, from counts per cluster.
 *
 * Clusters without an answer of either group count for nothing. A group without answers: `no_data`.
 *
 * Source: Binder 1983, On the variances of asymptotically normal estimators from complex surveys;
 * Zou & Donner 2008, Construction of confidence limits about effect measures.
 * @param conf two-sided confidence, by default 0.95
 * @throws RangeError naming `conf`, or `x` or `n` of a cluster.
 */
export function clusteredDifference(
  clusters: readonly ClusterPair[],
  conf = 0.95,
): DesignDifference {
  checkOpenShare(conf, 'conf')
  for (const { first, second } of clusters) {
    checkCounts(first.satisfied, first.valid)
    checkCounts(second.satisfied, second.valid)
  }
  const used = clusters.filter(({ first, second }) => first.valid + second.valid > 0)
  const df = Math.max(0, used.length - 1)
  const [one, two] = [
    residuals(used.map(({ first }) => first)),
    residuals(used.map(({ second }) => second)),
  ]
  const [estimate1, estimate2] = [one.estimate, two.estimate]
  if (estimate1 === null || estimate2 === null) {
    return noDifference({ estimate1, estimate2, df, conf }, 'no_data')
  }
  if (used.length < 2) return noDifference({ estimate1, estimate2, df, conf }, 'lonely_psu')
  const apart = one.totals.map((total, i) => total - (two.totals[i] ?? 0))
  const covariance = (a: readonly number[], b: readonly number[]) =>
    (used.length * dot(centred(a), centred(b))) / df
  const root = (a: readonly number[]) => Math.sqrt(Math.max(0, covariance(a, a)))
  return differenceOfEstimates(
    { estimate1, estimate2, df, conf },
    {
      se1: root(one.totals),
      se2: root(two.totals),
      covariance: covariance(one.totals, two.totals) + 0,
      se: root(apart),
    },
  )
}

/** The rate of a group, and what each cluster adds to its error. */
function residuals(clusters: readonly Cluster[]) {
  const valid = sumOf(clusters, (cluster) => cluster.valid)
  if (valid === 0) return { estimate: null, totals: [] }
  const estimate = sumOf(clusters, (cluster) => cluster.satisfied) / valid
  const totals = clusters.map((cluster) => (cluster.satisfied - estimate * cluster.valid) / valid)
  return { estimate, totals }
}
