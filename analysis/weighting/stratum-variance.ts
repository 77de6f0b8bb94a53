import { checkCounts } from '../interval/check-input.ts'

/** Answers of one cluster (an activity, or a point on a day): people who came together. */
export interface Cluster {
  readonly satisfied: number
  readonly valid: number
}

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
 * The residuals are summed as whole numbers (`n t_i`), so the order of clusters cannot change the
 * result. Clusters without a valid answer count for nothing. Fewer than two clusters: variance
 * null.
 *
 * Source: Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling; Binder 1983, On the
 * variances of asymptotically normal estimators from complex surveys. Checked against R survey
 * 4.1.1 svymean.
 * @throws RangeError naming `x` or `n` of a cluster.
 */
export function stratumVariance(clusters: readonly Cluster[]): StratumSummary {
  for (const cluster of clusters) checkCounts(cluster.satisfied, cluster.valid)
  const used = clusters.filter((cluster) => cluster.valid > 0)
  const satisfied = used.reduce((sum, cluster) => sum + cluster.satisfied, 0)
  const valid = used.reduce((sum, cluster) => sum + cluster.valid, 0)
  const sums = { clusters: used.length, satisfied, valid }
  if (used.length < 2) return { ...sums, variance: null }
  const [x, n] = [BigInt(satisfied), BigInt(valid)]
  let squares = 0n
  for (const cluster of used) {
    const residual = BigInt(cluster.satisfied) * n - BigInt(cluster.valid) * x
    squares += residual * residual
  }
  const correction = used.length / (used.length - 1)
  return { ...sums, variance: (correction * Number(squares)) / valid ** 4 }
}
