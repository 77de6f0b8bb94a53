import { dot, entry, type Matrix, matrixOf, multiply, transpose } from '../linear/matrix.ts'
import { sumOf } from '../linear/sum.ts'
import { symmetricEigen } from '../linear/symmetric-eigen.ts'

/**
 * Johnson's relative weights: the outcome is regressed on the orthogonal variables that resemble the
 * drivers most, and what those explain is handed back to the drivers. With `R = V L V'` the
 * correlations among the drivers and `Lam = V L^(1/2) V'`: `beta = Lam^-1 r` and
 * `sum over i of Lam_ji² beta_i²` for driver j. The weights add up to R².
 *
 * Source: Johnson JW 2000, A heuristic method for estimating the relative weight of predictor
 * variables in multiple regression.
 * @param among correlations among the drivers, positive definite
 * @param withOutcome correlation of each driver with the outcome
 */
export function relativeWeights(among: Matrix, withOutcome: readonly number[]): number[] {
  const { values, vectors } = symmetricEigen(among)
  const size = among.length
  const root = (power: number) =>
    multiply(
      matrixOf(size, size, (i, j) => entry(vectors, i, j) * (values[j] ?? 0) ** power),
      transpose(vectors),
    )
  const beta = root(-0.5).map((row) => dot(row, withOutcome))
  return root(0.5).map((row) => sumOf([...row.entries()], ([i, l]) => (l * (beta[i] ?? 0)) ** 2))
}
