import { studentQuantile } from '../distributions/student.ts'

/**
 * Size of a simple random sample that would know the share as well as the clustered one does,
 * adjusted for few clusters and capped at the answers there are:
 * `min(n, nEff (qt(tail, n - 1) / qt(tail, df))²)`.
 *
 * Source: Korn & Graubard 1998, Confidence intervals for proportions with small expected number of
 * positive counts; the cap: Parker et al. 2017, NCHS data presentation standards for proportions.
 * @param nEff effective size `p(1 - p)/variance`; Infinity when the clusters do not differ
 * @param n valid answers, at least 2
 * @param df degrees of freedom, at least 1
 * @param tail probability outside one limit, below 0.5
 */
export function effectiveSize(nEff: number, n: number, df: number, tail: number) {
  const ratio = studentQuantile(tail, n - 1) / studentQuantile(tail, df)
  const adjusted = nEff * ratio * ratio
  return { adjusted: Number.isFinite(adjusted) ? adjusted : null, used: Math.min(n, adjusted) }
}
