import type { Message } from '../message.ts'
import type { ByName } from './by-name.ts'

/**
 * Why figures are missing. `constant_driver_dropped` alone leaves the figures of the other drivers
 * standing; `too_many_drivers` takes away the averages over orderings only.
 */
export type DriverReason =
  | 'no_data'
  | 'too_few_rows'
  | 'zero_variance'
  | 'rank_deficient'
  | 'too_many_drivers'
  | 'constant_driver_dropped'

/** What correlations alone say of the drivers; figures by driver, null where they do not exist. */
export interface CorrelationDrivers {
  readonly n: number
  readonly rSquared: number | null
  readonly adjustedRSquared: number | null
  /** Part of R² of each driver; they add up to R². */
  readonly lmg: ByName | null
  /** The same as shares of R², adding up to 1; null where R² is 0. */
  readonly lmgShare: ByName | null
  /** R² of each driver alone. */
  readonly first: ByName | null
  /** Gain in R² when the driver enters last. */
  readonly last: ByName | null
  /** Johnson's relative weights, adding up to R². */
  readonly relativeWeights: ByName | null
  readonly standardisedBeta: ByName | null
  readonly pearson: ByName | null
  readonly reason: DriverReason | null
  readonly warnings: readonly Message[]
}

/** Said with every result: an association does not show what would happen after a change. */
export const ASSOCIATION: Message = { code: 'association_not_cause', params: {} }

/** The result when no regression is possible. */
export function withoutRegression(
  n: number,
  reason: DriverReason | null,
  pearson: ByName | null = null,
): CorrelationDrivers {
  return {
    n,
    rSquared: null,
    adjustedRSquared: null,
    lmg: null,
    lmgShare: null,
    first: null,
    last: null,
    relativeWeights: null,
    standardisedBeta: null,
    pearson,
    reason,
    warnings: [ASSOCIATION],
  }
}
