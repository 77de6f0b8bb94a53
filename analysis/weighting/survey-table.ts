import { sum } from '../linear/sum.ts'
import { sortNames } from './sort-names.ts'
import type { SurveyDesign } from './survey-design.ts'

/** Weighted counts by two groupings; categories by name, numbers by size. */
export interface SurveyTable {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** Weighted answers; 0 where there are none. */
  readonly cells: readonly (readonly number[])[]
  /** Answers of non-zero weight, for what may be published of a cell. */
  readonly answers: readonly (readonly number[])[]
}

/**
 * The weighted table of two groupings; rows without a category of either are left out.
 *
 * Source: Lumley 2010, Complex Surveys. Checked against R survey 4.1.1 svytable.
 * @param byRow name of a grouping in `groups` of the rows
 */
export function surveyTable(design: SurveyDesign, byRow: string, byColumn: string): SurveyTable {
  const entries = design.rows.flatMap(({ groups, answers }, k) => {
    const [row, column] = [groups?.[byRow], groups?.[byColumn]]
    if (row === undefined || column === undefined || answers === 0) return []
    return [{ row, column, answers, weight: design.weights[k] ?? 0 }]
  })
  const rows = sortNames(new Set(entries.map(({ row }) => row)))
  const columns = sortNames(new Set(entries.map(({ column }) => column)))
  const tabulate = (value: (entry: { answers: number; weight: number }) => number) =>
    rows.map((row) =>
      columns.map((column) =>
        sum(entries.filter((one) => one.row === row && one.column === column).map(value)),
      ),
    )
  return {
    rows,
    columns,
    cells: tabulate(({ answers, weight }) => answers * weight),
    answers: tabulate(({ answers, weight }) => (weight > 0 ? answers : 0)),
  }
}
