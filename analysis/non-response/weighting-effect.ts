import type { Message } from '../message.ts'

/** Two points, with slack for doubles: a difference of exactly two does not warn. */
const WORTH_A_WARNING = 0.02 + 1e-12

/** The two rates side by side, shares of 1. */
export interface WeightingEffect {
  readonly weighted: number | null
  readonly unweighted: number | null
  /** Weighted less unweighted. */
  readonly difference: number | null
  readonly warnings: readonly Message[]
  readonly reason: 'no_data' | null
}

/**
 * What weighting changed: the weighted and the unweighted rate are always shown together, and
 * differing by more than two points warns `weighting_changes_rate`. Weights assume that within a
 * cell those who did not answer are like those who did. A rate that is null: nulls, `no_data`.
 *
 * Source: Little & Rubin 2019, Statistical Analysis with Missing Data.
 * @throws RangeError naming `weighted` or `unweighted` outside [0, 1].
 */
export function weightingEffect(
  weighted: number | null,
  unweighted: number | null,
): WeightingEffect {
  checkRate(weighted, 'weighted')
  checkRate(unweighted, 'unweighted')
  if (weighted === null || unweighted === null) {
    return { weighted, unweighted, difference: null, warnings: [], reason: 'no_data' }
  }
  const difference = weighted - unweighted
  const many = Math.abs(difference) > WORTH_A_WARNING
  const warnings = many ? [{ code: 'weighting_changes_rate', params: { difference } }] : []
  return { weighted, unweighted, difference, warnings, reason: null }
}

function checkRate(rate: number | null, field: string): void {
  if (rate !== null && !(rate >= 0 && rate <= 1)) {
    throw new RangeError(`${field}: must be from 0 to 1, got ${rate}`)
  }
}
