import type { ClusterSums } from '../weighting/cluster-sums.ts'
import {
  type ClusteredOptions,
  type ClusteredProportion,
  clusteredProportion,
} from '../weighting/clustered-proportion.ts'
import { checkAssertion } from './check-assertion.ts'
import { type Verdict, verdictOfBounds } from './verdict.ts'

/** The clustered share with one-sided bounds at 1 - alpha, and what they say about the claim. */
export interface ClusteredAssertion extends ClusteredProportion {
  readonly p0: number
  readonly alpha: number
  readonly verdict: Verdict
}

/**
 * Whether clustered answers demonstrate or refute the claim "the rate is at least p0": the capped
 * Korn-Graubard bounds are compared with p0. The exact test of raw counts would be wrong here,
 * because answers from one event resemble each other.
 *
 * Without answers or with one cluster there are no bounds: `not_demonstrated` with the reason.
 *
 * Source: Korn & Graubard 1998, Confidence intervals for proportions with small expected number of
 * positive counts estimated from survey data.
 * @param p0 claimed rate, a share strictly between 0 and 1
 * @param alpha largest error of each statement, by default 0.05
 * @throws RangeError naming `p0`, `alpha`, `planningDeff`.
 */
export function assertClusteredProportion(
  clusters: ClusterSums,
  p0: number,
  alpha = 0.05,
  options: Omit<ClusteredOptions, 'tail'> = {},
): ClusteredAssertion {
  checkAssertion(p0, alpha)
  const share = clusteredProportion(clusters, { ...options, tail: alpha })
  const { lower, upper } = share
  const bounded = lower !== null && upper !== null
  const verdict = bounded ? verdictOfBounds({ lower, upper }, p0) : 'not_demonstrated'
  return { ...share, p0, alpha, verdict }
}
