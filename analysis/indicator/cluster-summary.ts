import { addClusterSums, type ClusterSums, sumClusters } from '../weighting/cluster-sums.ts'
import {
  checkLevelCounts,
  countAtOrAbove,
  countValid,
  type LevelCounts,
  sumLevelCounts,
} from './level-counts.ts'

/** What an indicator needs of its clusters, for either convention that is a share; parts can be added. */
export interface ClusterSummary {
  readonly counts: LevelCounts
  readonly top_two: ClusterSums
  readonly including_basic: ClusterSums
}

/**
 * Summary of a list of clusters.
 * @throws RangeError naming a count.
 */
export function summariseClusters(clusters: readonly LevelCounts[]): ClusterSummary {
  for (const cluster of clusters) checkLevelCounts(cluster, 'clusters')
  const sumsFrom = (lowest: number) =>
    sumClusters(
      clusters.map((levels) => ({
        satisfied: countAtOrAbove(levels, lowest),
        valid: countValid(levels),
      })),
    )
  return {
    counts: sumLevelCounts(clusters),
    top_two: sumsFrom(4),
    including_basic: sumsFrom(3),
  }
}

/** The sums of the convention that counts as satisfied from this level, 4 or 3. */
export function sumsOf(summary: ClusterSummary, lowest: number): ClusterSums {
  return lowest === 4 ? summary.top_two : summary.including_basic
}

/** Summary of several disjoint sets of clusters. */
export function addClusterSummaries(parts: readonly ClusterSummary[]): ClusterSummary {
  return {
    counts: sumLevelCounts(parts.map((part) => part.counts)),
    top_two: addClusterSums(parts.map((part) => part.top_two)),
    including_basic: addClusterSums(parts.map((part) => part.including_basic)),
  }
}
