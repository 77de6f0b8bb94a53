import fc from 'fast-check'
import type { Column } from '../../../analysis/drivers/column.ts'

/** Columns under the names a, b, c, ... */
export function columnsOf(lists: readonly (readonly (number | null)[])[]): Column[] {
  return lists.map((values, i) => ({ name: String.fromCharCode(97 + i), values }))
}

const rating = fc.integer({ min: 1, max: 5 })
const gap = fc.option(rating, { freq: 12, nil: null })

/** Rows of ratings from 1 to 5. */
export function ratingRows(columns: number, min: number, max = 40): fc.Arbitrary<number[][]> {
  const row = fc.array(rating, { minLength: columns, maxLength: columns })
  return fc.array(row, { minLength: min, maxLength: max })
}

/** The same with gaps. */
export function gappyRows(columns: number, min = 0, max = 30): fc.Arbitrary<(number | null)[][]> {
  const row = fc.array(gap, { minLength: columns, maxLength: columns })
  return fc.array(row, { minLength: min, maxLength: max })
}

/** Rows become columns; `size` says how many where there are no rows. */
export function turned<Cell>(rows: readonly (readonly Cell[])[], size: number): Cell[][] {
  return Array.from({ length: size }, (_, j) => rows.flatMap((row) => row.slice(j, j + 1)))
}
