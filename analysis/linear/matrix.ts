import { sum } from './sum.ts'

/** Rows of equal length. */
export type Matrix = readonly (readonly number[])[]

/**
 * The entry of a row and a column, both from 0.
 * @throws RangeError naming `matrix` where it has no such entry.
 */
export function entry(matrix: Matrix, row: number, column: number): number {
  const value = matrix[row]?.[column]
  if (value === undefined) throw new RangeError(`matrix: no entry at ${row}, ${column}`)
  return value
}

/** A matrix of `rows` by `columns` whose entries a function gives. */
export function matrixOf(
  rows: number,
  columns: number,
  value: (row: number, column: number) => number,
): number[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => value(i, j)),
  )
}

/** Rows become columns. */
export function transpose(matrix: Matrix): number[][] {
  return matrixOf(matrix[0]?.length ?? 0, matrix.length, (i, j) => entry(matrix, j, i))
}

/** The product of two matrices; the columns of the first are the rows of the second. */
export function multiply(left: Matrix, right: Matrix): number[][] {
  const columns = transpose(right)
  return left.map((row) => columns.map((column) => dot(row, column)))
}

/** The sum of products of two lists of equal length. */
export function dot(left: readonly number[], right: readonly number[]): number {
  return sum(left.map((value, i) => value * (right[i] ?? 0)))
}
