import { entry, type Matrix, matrixOf } from './matrix.ts'

const SWEEPS = 100

/** Eigenvalues with their vectors as the columns of `vectors`, unsorted. */
export interface SymmetricEigen {
  readonly values: readonly number[]
  readonly vectors: Matrix
}

/**
 * Eigenvalues and vectors of a symmetric matrix by cyclic rotations, until nothing off the diagonal
 * is left within rounding.
 *
 * Source: Jacobi's method as in Golub & Van Loan, Matrix Computations.
 */
export function symmetricEigen(matrix: Matrix): SymmetricEigen {
  const size = matrix.length
  const a = matrix.map((row) => [...row])
  const vectors = matrixOf(size, size, (i, j) => (i === j ? 1 : 0))
  for (let sweep = 0; sweep < SWEEPS && isOffDiagonal(a); sweep += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) rotate(a, vectors, p, q)
    }
  }
  return { values: a.map((_, i) => entry(a, i, i)), vectors }
}

function isOffDiagonal(a: Matrix): boolean {
  const scale = Math.max(...a.flat().map(Math.abs))
  return a.some((row, i) => row.some((value, j) => i !== j && Math.abs(value) > 1e-17 * scale))
}

function rotate(a: number[][], vectors: number[][], p: number, q: number): void {
  const apq = entry(a, p, q)
  if (apq === 0) return
  const theta = (entry(a, q, q) - entry(a, p, p)) / (2 * apq)
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1))
  const c = 1 / Math.hypot(t, 1)
  const s = t * c
  for (const row of a) turn(row, p, q, c, s)
  const [rowP, rowQ] = [a[p] ?? [], a[q] ?? []]
  for (let k = 0; k < a.length; k += 1) {
    const [x, y] = [rowP[k] ?? 0, rowQ[k] ?? 0]
    rowP[k] = c * x - s * y
    rowQ[k] = s * x + c * y
  }
  rowP[q] = 0
  rowQ[p] = 0
  for (const row of vectors) turn(row, p, q, c, s)
}

function turn(row: number[], p: number, q: number, c: number, s: number): void {
  const [x, y] = [row[p] ?? 0, row[q] ?? 0]
  row[p] = c * x - s * y
  row[q] = s * x + c * y
}
