import { rationalToNumber } from '../exact/rational-to-number.ts'
import { type ClusterSummary, sumsOf } from '../indicator/cluster-summary.ts'
import { exactMean } from '../indicator/exact-figures.ts'
import { countAtOrAbove, countValid } from '../indicator/level-counts.ts'
import type { Message } from '../message.ts'
import { type ClusterSums, sumClusters } from '../weighting/cluster-sums.ts'
import { clusteredProportion } from '../weighting/clustered-proportion.ts'
import { type ClusterTable, emptyTable } from './cluster-table.ts'
import type { RateRow } from './report.ts'
import type { ReportSettings } from './report-input.ts'

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
  lowest: number,
  settings: Required<ReportSettings>,
): RateRow {
  const table = given ?? emptyTable()
  return rowOf(key, table, sumClusters([...table.clusters.values()]), lowest, settings)
}

/** The same from a summary of clusters, of which nobody knows who did not answer. */
export function summaryRow(
  key: string,
  summary: ClusterSummary,
  lowest: number,
  settings: Required<ReportSettings>,
): RateRow {
  const table = { levels: summary.counts, notApplicable: 0, notAnswered: 0 }
  return rowOf(key, table, sumsOf(summary, lowest), lowest, settings)
}

type Answers = Pick<ClusterTable, 'levels' | 'notApplicable' | 'notAnswered'>

function rowOf(
  key: string,
  answers: Answers,
  sums: ClusterSums,
  lowest: number,
  settings: Required<ReportSettings>,
): RateRow {
  const n = countValid(answers.levels)
  const share = clusteredProportion(sums, {
    tail: (1 - settings.conf) / 2,
    planningDeff: settings.planningDeff,
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
    satisfied: countAtOrAbove(answers.levels, lowest),
    rate: share.estimate,
    mean: mean && rationalToNumber(mean),
    clusters: share.clusters,
    df: share.df,
    interval,
    method: interval && 'korn_graubard_capped',
    reason: share.reason,
    warnings: [...sizeWarnings(answers, n, settings), ...share.warnings],
    disclosure: disclosureOf(n, settings),
  }
}

/** Whether a group of `n` valid answers may be published, and with which mark. */
export function disclosureOf(n: number, settings: Required<ReportSettings>): RateRow['disclosure'] {
  if (n < settings.smallestGroup) return 'too_few'
  return n < settings.smallGroup ? 'small_sample' : 'publishable'
}

function sizeWarnings(table: Answers, n: number, settings: Required<ReportSettings>): Message[] {
  const warnings: Message[] = []
  if (n > 0 && n < settings.smallGroup) {
    warnings.push({ code: 'small_sample', params: { n, recommended: settings.smallGroup } })
  }
  const asked = n + table.notAnswered
  if (table.notAnswered > 0.05 * asked) {
    const params = { notAnswered: table.notAnswered, asked, limitPercent: 5 }
    warnings.push({ code: 'many_not_answered', params })
  }
  return warnings
}
