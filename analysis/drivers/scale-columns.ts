import { dot, entry } from '../linear/matrix.ts'
import type { CountedRow } from './complete-rows.ts'
import type { LogisticFit, LogisticRow } from './fit-logistic.ts'
import type { Coefficients } from './regression.ts'
import { pickColumns, type Spread } from './spread.ts'

/** Rows with drivers brought to mean 0 and standard deviation 1, and what brings them back. */
export interface ScaledModel {
  readonly rows: readonly LogisticRow[]
  readonly means: readonly number[]
  readonly sds: readonly number[]
}

/**
 * The model matrix of the drivers that vary, in units that make any of them harmless to compute
 * with.
 * @param rows with the outcome first, then the drivers
 * @param spread of the drivers alone
 * @param kept places of the drivers that vary
 */
export function modelMatrix(
  rows: readonly CountedRow[],
  spread: Spread,
  kept: readonly number[],
): ScaledModel {
  const { means, covariance } = pickColumns(spread, kept)
  const sds = covariance.map((_, i) => Math.sqrt(entry(covariance, i, i)))
  const scaled = rows.map(({ values, count }) => {
    const [y = 0, ...x] = values
    const own = kept.map((place, i) => ((x[place] ?? 0) - (means[i] ?? 0)) / (sds[i] ?? 1))
    return { x: [1, ...own], y, count }
  })
  return { rows: scaled, means, sds }
}

/** Coefficients and standard errors in the units of the answers, intercept first. */
export function unscale(fit: LogisticFit, { means, sds }: ScaledModel): Coefficients {
  const [constant = 0, ...scaled] = fit.beta
  const slopes = scaled.map((value, i) => value / (sds[i] ?? 1))
  const origin = [1, ...means.map((mean, i) => -mean / (sds[i] ?? 1))]
  const variance = dot(
    origin,
    fit.covariance.map((row) => dot(row, origin)),
  )
  const errors = sds.map((sd, i) => Math.sqrt(entry(fit.covariance, i + 1, i + 1)) / sd)
  return {
    coefficients: [constant - dot(slopes, means), ...slopes].map((value) => value + 0),
    standardErrors: [Math.sqrt(variance), ...errors],
  }
}
