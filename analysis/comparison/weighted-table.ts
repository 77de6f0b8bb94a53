import { matrixOf } from '../linear/matrix.ts'
import { RunningSum, sum } from '../linear/sum.ts'
import type { Domain, SurveyDesign, SurveyRow } from '../weighting/survey-design.ts'

/** How a row of a survey is labelled; null where its label is missing. */
export type LabelOf = (row: SurveyRow, index: number) => string | null

/** A cell of a table, counted from 0. */
export interface Cell {
  readonly row: number
  readonly col: number
}

/** A two-way table of weighted answers; `table` adds up to `n`. */
export interface WeightedTable {
  /** Answers of non-zero weight with both labels. */
  readonly n: number
  /** Their weight. */
  readonly weight: number
  readonly rows: readonly string[]
  readonly cols: readonly string[]
  readonly table: readonly (readonly number[])[]
  /** The cell of each row of the survey; null outside the table. */
  readonly cellOf: readonly (Cell | null)[]
}

/**
 * The table of two labellings over a part of a survey: weighted counts, scaled to the number of
 * answers. Labels without weight do not appear; numbers come in numeric order, other labels by
 * their code units.
 */
export function weightedTable(
  design: SurveyDesign,
  rowLabel: LabelOf,
  colLabel: LabelOf,
  within: Domain,
): WeightedTable {
  const labels = design.rows.map((row, k) => {
    const counts = row.answers > 0 && (design.weights[k] ?? 0) > 0 && within(row, k)
    const [r, c] = counts ? [rowLabel(row, k), colLabel(row, k)] : [null, null]
    return r === null || c === null ? null : { r, c }
  })
  const used = labels.flatMap((label) => label ?? [])
  const rows = sortLabels(used.map(({ r }) => r))
  const cols = sortLabels(used.map(({ c }) => c))
  const cells = rows.map((_, row) => cols.map((__, col) => ({ row, col, sum: new RunningSum() })))
  const placeOf = placesOf(rows, cols)
  const cellOf = labels.map((at) => (at && cells[placeOf.row(at.r)]?.[placeOf.col(at.c)]) ?? null)
  const answers = design.rows.map((row, k) => (cellOf[k] ? row.answers : 0))
  const weights = answers.map((count, k) => (design.weights[k] ?? 0) * count)
  for (const [k, cell] of cellOf.entries()) cell?.sum.add(weights[k] ?? 0)
  const n = sum(answers)
  const weight = sum(weights)
  const share = (i: number, j: number) => (cells[i]?.[j]?.sum.value ?? 0) / weight
  const table = matrixOf(rows.length, cols.length, (i, j) => share(i, j) * n)
  return { n, weight, rows, cols, table, cellOf }
}

/** The part of a survey that is in a table. */
export function domainOf({ cellOf }: WeightedTable): Domain {
  return (_, k) => cellOf[k] != null
}

function placesOf(rows: readonly string[], cols: readonly string[]) {
  const [ofRow, ofCol] = [rows, cols].map((list) => new Map(list.map((label, i) => [label, i])))
  return {
    row: (label: string) => ofRow?.get(label) ?? -1,
    col: (label: string) => ofCol?.get(label) ?? -1,
  }
}

function sortLabels(labels: readonly string[]): string[] {
  const distinct = [...new Set(labels)].sort()
  const numeric = distinct.every((label) => label !== '' && Number.isFinite(Number(label)))
  return numeric ? distinct.sort((a, b) => Number(a) - Number(b)) : distinct
}
