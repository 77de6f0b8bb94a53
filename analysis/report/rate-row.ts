import { rationalToNumber } from '../exact/rational-to-number.ts'
import { type ClusterSummary, sumsOf } from '../indicator/cluster-summary.ts'
import { sizeWarnings } from '../indicator/collect-warnings.ts'
import { exactMean } from '../indicator/exact-figures.ts'
import { countAtOrAbove, countValid } from '../indicator/level-counts.ts'
import { type ClusterSums, sumClusters } from '../weighting/cluster-sums.ts'
import { clusteredProportion } from '../weighting/clustered-proportion.ts'
import { type ClusterTable, emptyTable } from './cluster-table.ts'
import type { RateRow } from './report.ts'
import type { ReportContext } from './report-context.ts'
import { showRow } from './show-row.ts'

/**
 * The rate of one table (none is one without answers) with its clustered interval and the marks it must carry. Unweighted; one
 * stratum. No valid answers: rate null, `no_data`; one cluster: no interval.
 *
 * Source: Korn & Graubard 1998, Confidence intervals for proportions with small expected number of
 * positive counts estimated from survey data.
 */
export function rateRow(
  key: string,
  given: ClusterTable | undefined,
  context: ReportContext,
): RateRow {
  const table = given ?? emptyTable()
  return rowOf(key, table, sumClusters([...table.clusters.values()]), context)
}

/** The same from a summary of clusters, of which nobody knows who did not answer. */
export function summaryRow(key: string, summary: ClusterSummary, context: ReportContext): RateRow {
  const table = { levels: summary.counts, notApplicable: 0, notAnswered: 0 }
  return rowOf(key, table, sumsOf(summary, context.lowest), context)
}

type Answers = Pick<ClusterTable, 'levels' | 'notApplicable' | 'notAnswered'>

function rowOf(key: string, answers: Answers, sums: ClusterSums, context: ReportContext): RateRow {
  const n = countValid(answers.levels)
  const share = clusteredProportion(sums, {
    tail: (1 - context.conf) / 2,
    planningDeff: context.planningDeff,
  })
  const mean = exactMean(answers.levels)
  const { lower, upper } = share
  const interval = lower === null || upper === null ? null : { lower, upper }
  return {
    key,
    levels: answers.levels,
    n,
    notApplicable: answers.notApplicable,
    notAnswered: answers.notAnswered,
    satisfied: countAtOrAbove(answers.levels, context.lowest),
    rate: share.estimate,
    mean: mean && rationalToNumber(mean),
    clusters: share.clusters,
    df: share.df,
    interval,
    method: interval && 'korn_graubard_capped',
    reason: share.reason,
    shown: showRow(answers.levels, interval, context),
    warnings: [...sizeWarnings(n, answers.notAnswered, context.smallGroup), ...share.warnings],
    disclosure: disclosureOf(n, context),
  }
}

/** Whether a group of `n` valid answers may be published, and with which mark. */
function disclosureOf(n: number, context: ReportContext): RateRow['disclosure'] {
  if (n < context.smallestGroup) return 'too_few'
  return n < context.smallGroup ? 'small_sample' : 'publishable'
}
