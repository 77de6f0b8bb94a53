/** Values of one row without a gap, and how many respondents gave it. */
export interface CountedRow {
  readonly values: readonly number[]
  readonly count: number
}

/**
 * Rows in which every column has an answer (listwise deletion), equal ones taken together, in the
 * order of their first appearance; rows that nobody gave are left out. The columns have been checked
 * to be of equal length.
 * @param counts respondents of each row
 */
export function completeRows(
  columns: readonly (readonly (number | null)[])[],
  counts: readonly number[],
): CountedRow[] {
  const found = new Map<string, CountedRow>()
  counts.forEach((count, row) => {
    const values = columns.map((column) => column[row] ?? null)
    if (count === 0 || !isComplete(values)) return
    const key = values.join(' ')
    const before = found.get(key)?.count ?? 0
    found.set(key, { values, count: before + count })
  })
  return [...found.values()]
}

/** Respondents of all rows together. */
export function countRows(rows: readonly CountedRow[]): number {
  return rows.reduce((total, row) => total + row.count, 0)
}

function isComplete(values: readonly (number | null)[]): values is number[] {
  return !values.includes(null)
}
