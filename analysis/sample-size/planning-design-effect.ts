import { checkClosedShare } from '../check-input.ts'

/** Events that are to be asked, as known or expected beforehand. */
export interface ClusterPlan {
  /** Mean number of answers of an event, at least 1. */
  readonly meanSize: number
  /** Standard deviation of that number over its mean; 0 (default) for equal events. */
  readonly sizeVariation?: number
  /** Intra-event correlation of the answers, from 0 to 1. */
  readonly correlation: number
}

/**
 * By how much answers that come in events enlarge the variance of the rate, for planning:
 * `1 + (meanSize (1 + sizeVariation²) - 1) correlation`. More events beat more answers per event.
 * While nothing is known about the events, plan with `PLANNING_DESIGN_EFFECT`.
 *
 * Source: Kish 1965, Survey Sampling; Donner & Klar 2000, Design and Analysis of Cluster
 * Randomization Trials in Health Research.
 * @throws RangeError naming `meanSize`, `sizeVariation` or `correlation`.
 */
export function planningDesignEffect(plan: ClusterPlan): number {
  const { meanSize, sizeVariation = 0, correlation } = plan
  if (!(meanSize >= 1 && Number.isFinite(meanSize))) {
    throw new RangeError(`meanSize: must be at least 1 and finite, got ${meanSize}`)
  }
  if (!(sizeVariation >= 0 && Number.isFinite(sizeVariation))) {
    throw new RangeError(`sizeVariation: must be 0 or more and finite, got ${sizeVariation}`)
  }
  checkClosedShare(correlation, 'correlation')
  return 1 + (meanSize * (1 + sizeVariation * sizeVariation) - 1) * correlation
}
