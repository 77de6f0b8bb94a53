import { raoScottAlone } from '../comparison/rao-scott.ts'
import { countValid } from '../indicator/level-counts.ts'
import type { SurveyDesign } from '../weighting/survey-design.ts'
import { type ClusterTable, clusterTables } from './cluster-table.ts'
import { GROUP, OUTCOME, tablesDesign } from './design-rows.ts'
import { groupDifferences } from './group-differences.ts'
import { rateRow } from './rate-row.ts'
import type { Breakdown, Dimension, HomogeneityTest } from './report.ts'
import type { ReportContext } from './report-context.ts'
import type { AnswerCell } from './report-input.ts'

/** How a dimension is read from a cell; null where the cell does not say. */
export type KeyOf = (cell: AnswerCell) => string | null

/**
 * The rate of every group of a dimension, each beside all others, and whether they differ at all.
 * Only groups with enough answers to be published are compared; small ones would hide behind wide
 * intervals and tell on their complement.
 */
export function describeBreakdown(
  dimension: Dimension,
  cells: readonly AnswerCell[],
  keyOf: KeyOf,
  context: ReportContext,
): Breakdown {
  const tables = clusterTables(cells, keyOf, context.lowest)
  const all = clusterTables(cells, () => 'all', context.lowest).get('all')
  const large = new Map([...tables].filter(([, table]) => hasEnough(table, context)))
  const isComparable = large.size > 1
  const differences = isComparable ? groupDifferences(large, context.conf) : null
  const rows = [...tables].map(([key, table]) => ({
    ...rateRow(key, table, context),
    difference: differences?.get(key) ?? null,
  }))
  const known = rows.reduce((sum, row) => sum + row.n, 0)
  return {
    dimension,
    rows,
    unknown: (all ? countValid(all.levels) : 0) - known,
    test: isComparable ? homogeneity(tablesDesign(large)) : null,
  }
}

function hasEnough(table: ClusterTable, { smallestGroup }: ReportContext): boolean {
  return countValid(table.levels) >= smallestGroup
}

function homogeneity(design: SurveyDesign): HomogeneityTest | null {
  const { raoScottF, df } = raoScottAlone(
    design,
    (row) => row.groups?.[OUTCOME] ?? null,
    (row) => row.groups?.[GROUP] ?? null,
  )
  if (!raoScottF) return null
  const warnings =
    df < 8 ? [{ code: 'few_degrees_of_freedom', params: { df, recommended: 8 } }] : []
  return {
    method: 'rao_scott',
    f: raoScottF.F,
    ndf: raoScottF.ndf,
    ddf: raoScottF.ddf,
    pValue: raoScottF.pValue,
    warnings,
  }
}
