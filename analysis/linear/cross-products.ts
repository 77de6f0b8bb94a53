import { matrixOf } from './matrix.ts'
import { sum } from './sum.ts'

/**
 * The symmetric matrix `sum over rows of weight x_i x_j` (X'WX), with compensated sums. No rows
 * give an empty matrix.
 * @param rows of equal length
 * @param weights one per row
 */
export function crossProducts(
  rows: readonly (readonly number[])[],
  weights: readonly number[],
): number[][] {
  const size = rows[0]?.length ?? 0
  const found = matrixOf(size, size, (i, j) => (j > i ? 0 : sum(terms(rows, weights, i, j))))
  return found.map((row, i) => row.map((value, j) => (j > i ? (found[j]?.[i] ?? 0) : value)))
}

function* terms(
  rows: readonly (readonly number[])[],
  weights: readonly number[],
  i: number,
  j: number,
): Generator<number> {
  for (let row = 0; row < rows.length; row += 1) {
    const values = rows[row] ?? []
    yield (weights[row] ?? 0) * (values[i] ?? 0) * (values[j] ?? 0)
  }
}
