import { designTrend } from '../comparison/design-trend.ts'
import { TIE_TOLERANCE } from '../tie-tolerance.ts'
import { clusterTables } from './cluster-table.ts'
import { GROUP, tablesDesign } from './design-rows.ts'
import { rateRow } from './rate-row.ts'
import type { TrendSection } from './report.ts'
import type { ReportContext } from './report-context.ts'
import type { AnswerCell } from './report-input.ts'

/**
 * The rate month by month in the order of the calendar, and a test of its direction: weighted
 * logistic regression of the answers on the number of the month, clusters taken into account. Months
 * without answers are missing, not zero.
 *
 * Source: Binder 1983, On the variances of asymptotically normal estimators from complex surveys.
 */
export function describeTrend(cells: readonly AnswerCell[], context: ReportContext): TrendSection {
  const tables = clusterTables(cells, (cell) => cell.month, context.lowest)
  const inOrder = new Map([...tables].toSorted(([a], [b]) => (a < b ? -1 : 1)))
  const months = [...inOrder].map(([month, table]) => rateRow(month, table, context))
  const trend = designTrend(tablesDesign(inOrder), (row) => monthNumber(row.groups?.[GROUP] ?? ''))
  const { slope, t, df, pValue, reason } = trend
  if (slope === null || t === null || pValue === null) return { months, test: null, reason }
  const isClear = pValue <= 1 - context.conf + TIE_TOLERANCE
  const direction = slope > 0 ? 'rising' : 'falling'
  const verdict = isClear ? direction : 'no_demonstrable_trend'
  return {
    months,
    test: { method: 'design_based_logistic', slope, t, df, pValue, verdict },
    reason: null,
  }
}

/** Months since the beginning of the calendar, for equal steps between them. */
function monthNumber(month: string): number {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return year * 12 + number
}
