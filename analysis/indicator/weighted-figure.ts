import type { Limits } from '../interval/limits.ts'
import type { Message } from '../message.ts'

/** One stratum of a weighted rate. */
export interface WeightedStratum {
  readonly activityType: string
  /** Visits in the period; null where not known, then the stratum is left out of the rate. */
  readonly attendance: number | null
  /** Share of the covered attendance; null where the stratum is not in the rate. */
  readonly weight: number | null
  readonly n: number
  readonly clusters: number
  readonly rate: number | null
}

/**
 * A rate weighted by attendance, a share of 1, beside the unweighted one: what the rate would be if
 * every activity type had as many answers as its attendance deserves.
 */
export interface WeightedFigure {
  /** Over the strata with answers and known attendance. */
  readonly rate: number | null
  /** Capped Korn-Graubard limits at 95 %, two-sided. */
  readonly interval: Limits | null
  readonly se: number | null
  readonly df: number
  readonly clusters: number
  readonly nEffective: number | null
  readonly designEffect: number | null
  /** Visits that the rate stands for, and their share of all visits that are known. */
  readonly attendance: number
  readonly coveredShare: number | null
  /** The rate of all known visits if the types without answers were all dissatisfied, or satisfied. */
  readonly bounds: Limits | null
  /** Weighted less unweighted, in percentage points. */
  readonly differencePoints: number | null
  readonly strata: readonly WeightedStratum[]
  readonly warnings: readonly Message[]
  readonly reason: string | null
}
