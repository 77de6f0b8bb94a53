import { dot, entry, type Matrix, matrixOf, multiply, transpose } from './matrix.ts'

/** Below this share of its own diagonal entry a pivot counts as zero. */
const SMALLEST_PIVOT = 1e-12

/**
 * The lower triangular L with `L L' = matrix`, or null where the symmetric matrix is not positive
 * definite within rounding (a column is a combination of the others).
 *
 * Source: Golub & Van Loan, Matrix Computations.
 */
export function cholesky(matrix: Matrix): number[][] | null {
  const lower: number[][] = []
  for (const [i, row] of matrix.entries()) {
    const below: number[] = []
    for (let j = 0; j < i; j += 1) {
      const known = lower[j] ?? []
      below.push((entry(matrix, i, j) - dot(known.slice(0, j), below)) / (known[j] ?? 1))
    }
    const pivot = (row[i] ?? 0) - dot(below, below)
    if (!(pivot > SMALLEST_PIVOT * (row[i] ?? 0))) return null
    lower.push([...below, Math.sqrt(pivot)])
  }
  return lower.map((row) => [...row, ...matrix.slice(row.length).map(() => 0)])
}

/** Solves `L y = b` for a lower triangular L. */
export function solveLower(lower: Matrix, b: readonly number[]): number[] {
  const y: number[] = []
  for (const [i, row] of lower.entries()) {
    let rest = b[i] ?? 0
    for (let k = 0; k < i; k += 1) rest -= (row[k] ?? 0) * (y[k] ?? 0)
    y.push(rest / entry(lower, i, i))
  }
  return y
}

/** Solves `L L' x = b`, given L. */
export function solveCholesky(lower: Matrix, b: readonly number[]): number[] {
  const upper = transpose(lower)
  const backwards = upper.map((row) => row.toReversed()).toReversed()
  return solveLower(backwards, solveLower(lower, b).toReversed()).toReversed()
}

/** The inverse of a symmetric positive definite matrix, or null. */
export function invertSymmetric(matrix: Matrix): number[][] | null {
  const lower = cholesky(matrix)
  if (!lower) return null
  const size = matrix.length
  const columns = matrixOf(size, size, (i, j) => (i === j ? 1 : 0))
  const half = transpose(columns.map((unit) => solveLower(lower, unit)))
  return multiply(transpose(half), half)
}
