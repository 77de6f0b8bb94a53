import { holm } from '../comparison/adjust-p-values.ts'
import { independentDifference } from '../comparison/independent-difference.ts'
import { addClusterSummaries, type ClusterSummary, sumsOf } from '../indicator/cluster-summary.ts'
import { countValid } from '../indicator/level-counts.ts'
import type { StratumCounts } from '../indicator/stratum-counts.ts'
import { clusteredProportion } from '../weighting/clustered-proportion.ts'
import { differenceOf } from './group-differences.ts'
import { summaryRow } from './rate-row.ts'
import type { Breakdown, GroupRow } from './report.ts'
import type { ReportContext } from './report-context.ts'

/**
 * The rate of every activity type by its clusters of single days, each beside all other types
 * together. A cluster belongs to one type, so the two rates are independent; their t test takes its
 * degrees of freedom from Welch and Satterthwaite.
 */
export function describeTypes(strata: readonly StratumCounts[], context: ReportContext): Breakdown {
  const known = strata.filter(({ activityType }) => activityType !== '')
  const large = known.filter((one) => countValid(one.clusters.counts) >= context.smallestGroup)
  const found = large.map(({ activityType, clusters }) => {
    const rest = large.filter((other) => other.activityType !== activityType)
    const others = addClusterSummaries(rest.map((other) => other.clusters))
    return rest.length === 0 ? null : differ(clusters, others, context)
  })
  const adjusted = holm(found.map((difference) => difference?.pValue ?? null))
  const differences = new Map(
    large.map(({ activityType }, i) => [
      activityType,
      differenceOf(found[i] ?? null, adjusted[i] ?? null, 1 - context.conf),
    ]),
  )
  const rows: GroupRow[] = known.map(({ activityType, clusters }) => ({
    ...summaryRow(activityType, clusters, context),
    difference: differences.get(activityType) ?? null,
  }))
  const unknown = strata.filter(({ activityType }) => activityType === '')
  return {
    dimension: 'activity_type',
    rows,
    unknown: unknown.reduce((sum, { clusters }) => sum + countValid(clusters.counts), 0),
    test: null,
  }
}

function differ(
  group: ClusterSummary,
  others: ClusterSummary,
  { conf, planningDeff, lowest }: ReportContext,
) {
  const [one, two] = [group, others].map((summary) =>
    clusteredProportion(sumsOf(summary, lowest), { tail: (1 - conf) / 2, planningDeff }),
  )
  if (!one || !two || one.estimate === null || two.estimate === null) return null
  const [first, second] = [one, two].map(({ estimate, se, df }) => ({
    estimate: estimate ?? 0,
    se: se ?? 0,
    df,
  }))
  return first && second ? independentDifference(first, second, conf) : null
}
