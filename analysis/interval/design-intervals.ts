import type { Limits } from './limits.ts'

/** A share strictly between 0 and 1 with its standard error and a quantile of Student's t. */
export interface ShareWithError {
  readonly estimate: number
  readonly se: number
  /** `qt(1 - a/2, df)`. */
  readonly quantile: number
}

/**
 * Limits on the log-odds scale, carried back: `expit(log(p/(1 - p)) -+ t se/(p(1 - p)))`.
 *
 * Source: Korn & Graubard 1998, Confidence intervals for proportions with small expected number of
 * positive counts; R survey 4.1.1 svyciprop method "xlogit".
 */
export function logitLimits({ estimate: p, se, quantile }: ShareWithError): Limits {
  const centre = Math.log(p / (1 - p))
  const half = (quantile * se) / (p * (1 - p))
  return { lower: expit(centre - half), upper: expit(centre + half) }
}

function expit(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

/** `p -+ t se`; may pass 0 or 1 and is for comparison only. R's svyciprop method "mean". */
export function symmetricLimits({ estimate, se, quantile }: ShareWithError): Limits {
  return { lower: estimate - quantile * se, upper: estimate + quantile * se }
}

/**
 * `sin²(asin sqrt p -+ t se/(2 sqrt(p(1 - p))))`; for comparison only: beyond the ends of the scale
 * the square turns back, as in R's svyciprop method "asin".
 */
export function arcsineLimits({ estimate: p, se, quantile }: ShareWithError): Limits {
  const centre = Math.asin(Math.sqrt(p))
  const half = (quantile * se) / (2 * Math.sqrt(p * (1 - p)))
  return { lower: Math.sin(centre - half) ** 2, upper: Math.sin(centre + half) ** 2 }
}
