import type { ClusterSums } from './cluster-sums.ts'

/** Sums of one stratum and the variance of its share, in shares of 1 squared. */
export interface StratumSummary {
  readonly clusters: number
  readonly satisfied: number
  readonly valid: number
  readonly variance: number | null
}

/**
 * Share of a stratum and its variance by Taylor linearisation of the ratio satisfied / valid:
 * with residual totals `t_i = satisfied_i - p valid_i` over `m` clusters of `n` answers in all,
 * `v = m/(m - 1) sum t_i² / n²`.
 *
 * The squares are expanded and summed as whole numbers, `n² sum x² - 2 n x sum xn + x² sum n²`, so
 * the order of clusters cannot change the result and nothing cancels. Fewer than two clusters:
 * variance null.
 *
 * Source: Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling; Binder 1983, On the
 * variances of asymptotically normal estimators from complex surveys. Checked against R survey
 * 4.1.1 svymean.
 */
export function stratumVariance(sums: ClusterSums): StratumSummary {
  const { clusters, satisfied, valid } = sums
  if (clusters < 2) return { clusters, satisfied, valid, variance: null }
  const [x, n] = [BigInt(satisfied), BigInt(valid)]
  const squares =
    n * n * sums.satisfiedSquared -
    2n * n * x * sums.satisfiedTimesValid +
    x * x * sums.validSquared
  const correction = clusters / (clusters - 1)
  const variance = (correction * Number(squares)) / valid ** 4
  return { clusters, satisfied, valid, variance }
}
