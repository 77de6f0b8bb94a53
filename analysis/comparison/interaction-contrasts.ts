import { entry, type Matrix, matrixOf } from '../linear/matrix.ts'

/**
 * An orthonormal basis of the interactions of a table of `rows` by `columns`: all its vectors add
 * up to 0 in each row and each column. One vector per degree of freedom, cells row by row. Any
 * other basis, such as residuals of products of dummies on main effects, spans the same.
 *
 * Source: Helmert 1876; Rao & Scott 1984, On chi-squared tests for multiway contingency tables with
 * cell proportions estimated from survey data.
 */
export function interactionContrasts(rows: number, columns: number): number[][] {
  const [ofRows, ofColumns] = [helmert(rows), helmert(columns)]
  return ofRows.flatMap((a) => ofColumns.map((b) => a.flatMap((x) => b.map((y) => x * y))))
}

/** `size - 1` orthonormal vectors that each add up to 0. */
function helmert(size: number): Matrix {
  const vectors = matrixOf(size - 1, size, (k, i) => (i <= k ? 1 : i === k + 1 ? -(k + 1) : 0))
  return vectors.map((vector, k) => {
    const length = Math.sqrt((k + 1) * (k + 2))
    return vector.map((_, i) => entry(vectors, k, i) / length)
  })
}
