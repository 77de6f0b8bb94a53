import { dot } from './matrix.ts'

/** A column keeps this share of its length or counts as a combination of the others. */
const SMALLEST_REST = 1e-9

/**
 * An orthonormal basis of the space the columns span; columns that are combinations of earlier
 * ones add nothing. Each column is orthogonalised twice, which keeps it orthogonal to rounding.
 *
 * Source: Björck 1967, Solving linear least squares problems by Gram-Schmidt orthogonalization.
 */
export function orthonormalBasis(columns: readonly (readonly number[])[]): number[][] {
  const basis: number[][] = []
  for (const column of columns) {
    const rest = projectOut(projectOut(column, basis), basis)
    const length = Math.sqrt(dot(rest, rest))
    if (length <= SMALLEST_REST * Math.sqrt(dot(column, column))) continue
    basis.push(rest.map((value) => value / length))
  }
  return basis
}

/** What is left of a column after its projection on an orthonormal basis: a least squares residual. */
export function projectOut(
  column: readonly number[],
  basis: readonly (readonly number[])[],
): number[] {
  let rest = [...column]
  for (const direction of basis) {
    const share = dot(rest, direction)
    rest = rest.map((value, i) => value - share * (direction[i] ?? 0))
  }
  return rest
}
