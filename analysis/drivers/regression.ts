import { cholesky, invertSymmetric, solveCholesky, solveLower } from '../linear/cholesky.ts'
import { dot, entry, type Matrix } from '../linear/matrix.ts'
import { correlationOf, type Spread } from './spread.ts'

/** Less of the variance than this left unexplained is rounding: the fit is perfect. */
const ROUNDING = 1e-14

/** A least squares regression on standardised variables. */
export interface StandardisedRegression {
  readonly rSquared: number
  /** 1 - R², kept apart because it loses no digits when R² is nearly 1. */
  readonly unexplained: number
  readonly beta: readonly number[]
  /** The gain in R² of each driver when it enters after all others. */
  readonly last: readonly number[]
  /** The inverse of the correlations among the drivers. */
  readonly inverse: Matrix
}

/**
 * The regression of an outcome on drivers, from correlations alone; null where a driver is a
 * combination of the others.
 *
 * Source: Golub & Van Loan, Matrix Computations (normal equations by Cholesky).
 * @param among correlations among the drivers
 * @param withOutcome correlation of each driver with the outcome
 */
export function standardisedRegression(
  among: Matrix,
  withOutcome: readonly number[],
): StandardisedRegression | null {
  const lower = cholesky(among)
  const inverse = invertSymmetric(among)
  if (!lower || !inverse) return null
  const explained = solveLower(lower, withOutcome)
  const rest = 1 - dot(explained, explained)
  const unexplained = rest < ROUNDING ? 0 : Math.min(1, rest)
  const beta = solveCholesky(lower, withOutcome)
  const last = beta.map((value, j) => value ** 2 / entry(inverse, j, j))
  return { rSquared: 1 - unexplained, unexplained, beta, last, inverse }
}

/** Coefficients in the units of the answers, intercept first. */
export interface Coefficients {
  readonly coefficients: readonly number[]
  readonly standardErrors: readonly number[]
}

/**
 * Coefficients and standard errors of the regression of the first column on the others, with
 * n - k - 1 degrees of freedom. Columns vary, `regression` is theirs and n is above k + 1.
 */
export function coefficientsOf(spread: Spread, regression: StandardisedRegression): Coefficients {
  const { n, means, covariance } = spread
  const sds = means.map((_, i) => Math.sqrt(entry(covariance, i, i)))
  const [sdY = 0, ...sdX] = sds
  const [meanY = 0, ...meanX] = means
  const { beta, inverse, unexplained } = regression
  const slopes = beta.map((value, j) => (value * sdY) / (sdX[j] ?? 1))
  const residual = (sdY ** 2 * unexplained * (n - 1)) / (n - beta.length - 1)
  const shifted = meanX.map((mean, j) => mean / (sdX[j] ?? 1))
  const distance = dot(
    shifted,
    inverse.map((row) => dot(row, shifted)),
  )
  const slopeErrors = sdX.map(
    (sd, j) => Math.sqrt((residual * entry(inverse, j, j)) / (n - 1)) / sd,
  )
  return {
    coefficients: [meanY - dot(slopes, meanX), ...slopes].map((value) => value + 0),
    standardErrors: [Math.sqrt(residual * (1 / n + distance / (n - 1))), ...slopeErrors],
  }
}

/** The correlations of a spread apart: drivers among each other, and each with the first column. */
export function splitCorrelation(correlation: Matrix): {
  readonly among: number[][]
  readonly withOutcome: number[]
} {
  const [outcome = [], ...drivers] = correlation
  return { among: drivers.map((row) => row.slice(1)), withOutcome: outcome.slice(1) }
}

/** The correlations of the columns of a spread, the first against the others. */
export function splitSpread(spread: Spread) {
  return splitCorrelation(correlationOf(spread.covariance))
}
