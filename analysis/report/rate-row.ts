import { rationalToNumber } from '../exact/rational-to-number.ts'
import { exactMean } from '../indicator/exact-figures.ts'
import { countValid } from '../indicator/level-counts.ts'
import type { Message } from '../message.ts'
import { sumClusters } from '../weighting/cluster-sums.ts'
import { clusteredProportion } from '../weighting/clustered-proportion.ts'
import { type ClusterTable, emptyTable, satisfiedIn } from './cluster-table.ts'
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
  const n = countValid(table.levels)
  const share = clusteredProportion(sumClusters([...table.clusters.values()]), {
    tail: (1 - settings.conf) / 2,
    planningDeff: settings.planningDeff,
  })
  const mean = exactMean(table.levels)
  const { lower, upper } = share
  const interval = lower === null || upper === null ? null : { lower, upper }
  return {
    key,
    levels: table.levels,
    n,
    notApplicable: table.notApplicable,
    notAnswered: table.notAnswered,
    satisfied: satisfiedIn(table, lowest),
    rate: share.estimate,
    mean: mean && rationalToNumber(mean),
    clusters: share.clusters,
    df: share.df,
    interval,
    method: interval && 'korn_graubard_capped',
    reason: share.reason,
    warnings: [...sizeWarnings(table, n, settings), ...share.warnings],
    disclosure: disclosureOf(n, settings),
  }
}

/** Whether a group of `n` valid answers may be published, and with which mark. */
export function disclosureOf(n: number, settings: Required<ReportSettings>): RateRow['disclosure'] {
  if (n < settings.smallestGroup) return 'too_few'
  return n < settings.smallGroup ? 'small_sample' : 'publishable'
}

function sizeWarnings(
  table: ClusterTable,
  n: number,
  settings: Required<ReportSettings>,
): Message[] {
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
