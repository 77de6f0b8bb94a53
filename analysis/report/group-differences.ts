import { holm } from '../comparison/adjust-p-values.ts'
import { type ClusterPair, clusteredDifference } from '../comparison/clustered-difference.ts'
import type { DesignDifference } from '../comparison/difference-of-estimates.ts'
import { TIE_TOLERANCE } from '../tie-tolerance.ts'
import type { Cluster } from '../weighting/cluster-sums.ts'
import type { ClusterTable } from './cluster-table.ts'
import { sumTables } from './design-rows.ts'
import type { GroupDifference } from './report.ts'

/** A difference of either kind: within one survey or of two parts that share no cluster. */
type FoundDifference = Pick<DesignDifference, 'difference' | 'moverLogit' | 'ci' | 'df' | 'pValue'>

/**
 * Each group beside all others together, with p-values adjusted by Holm over the groups. People of
 * two groups may have come together, which the covariance of the two rates takes into account. Null
 * where one side has no answers. A difference is named only where its adjusted p-value says so.
 *
 * Source: Zou & Donner 2008, Construction of confidence limits about effect measures; Holm 1979, A
 * simple sequentially rejective multiple test procedure.
 * @param tables the groups that may be compared
 * @param conf two-sided confidence of each interval; its error is the level of the family of tests
 */
export function groupDifferences(
  tables: ReadonlyMap<string, ClusterTable>,
  conf: number,
): ReadonlyMap<string, GroupDifference | null> {
  const all = sumTables(tables.values())
  const keys = [...tables.keys()]
  const found = [...tables.values()].map((table) =>
    clusteredDifference(pairs(table.clusters, all), conf),
  )
  const adjusted = holm(found.map((difference) => difference.pValue))
  return new Map(keys.map((key, i) => [key, differenceOf(found[i], adjusted[i] ?? null, 1 - conf)]))
}

/** One group and all others together, cluster by cluster. */
function pairs(
  group: ReadonlyMap<string, Cluster>,
  all: ReadonlyMap<string, Cluster>,
): ClusterPair[] {
  return [...all].map(([name, whole]) => {
    const first = group.get(name) ?? { satisfied: 0, valid: 0 }
    const { satisfied, valid } = first
    return {
      first,
      second: { satisfied: whole.satisfied - satisfied, valid: whole.valid - valid },
    }
  })
}

/** What a difference says once its p-value is adjusted; null where one side has no answers. */
export function differenceOf(
  found: FoundDifference | null | undefined,
  adjustedPValue: number | null,
  error: number,
): GroupDifference | null {
  if (!found || found.difference === null) return null
  const interval = found.moverLogit ?? found.ci
  return {
    estimate: found.difference,
    interval: interval && { lower: interval.lower, upper: interval.upper },
    df: found.df,
    pValue: found.pValue,
    adjustedPValue,
    verdict: verdictOf(found.difference, adjustedPValue, error),
  }
}

function verdictOf(
  difference: number,
  adjusted: number | null,
  error: number,
): GroupDifference['verdict'] {
  if (adjusted === null || adjusted > error + TIE_TOLERANCE) return 'no_demonstrable_difference'
  return difference > 0 ? 'higher' : 'lower'
}
