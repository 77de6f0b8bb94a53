import type { Limits } from './limits.ts'

/** The ways to compute an interval for a share of independent answers. */
export type IntervalMethod =
  | 'wilson'
  | 'wilson_corrected'
  | 'clopper_pearson'
  | 'agresti_coull'
  | 'jeffreys'
  | 'modified_jeffreys'
  | 'mid_p'
  | 'wald'

/**
 * Limits of a proportion. `lower` and `upper` are shares of 1 within [0, 1]. For `sides: 'two'`
 * both hold together at confidence `conf`; for `sides: 'one'` each holds alone at `conf`.
 * Without cases (`n = 0`) the estimate is null, the limits are [0, 1] and `reason` is `no_data`.
 * The limits describe sampling variation only, not who chose to answer.
 */
export interface ProportionInterval extends Limits {
  readonly method: IntervalMethod
  readonly sides: 'two' | 'one'
  readonly conf: number
  readonly n: number
  readonly estimate: number | null
  readonly reason: 'no_data' | null
}

/** An interval whose formula may pass 0 or 1: the limits before they were cut to [0, 1]. */
export interface RawInterval extends ProportionInterval {
  readonly rawLower: number
  readonly rawUpper: number
}

/** The result for `n = 0`: nothing is known. */
export function noDataInterval(
  method: IntervalMethod,
  sides: ProportionInterval['sides'],
  conf: number,
): ProportionInterval {
  return { method, sides, conf, n: 0, estimate: null, lower: 0, upper: 1, reason: 'no_data' }
}

/** Probability outside one limit: half of the error for two sides, the whole for one. */
export function tailOf(sides: ProportionInterval['sides'], conf: number): number {
  return sides === 'two' ? (1 - conf) / 2 : 1 - conf
}

/** Limits cut to [0, 1], with the raw ones beside them. */
export function clip(
  rawLower: number,
  rawUpper: number,
): Limits & { rawLower: number; rawUpper: number } {
  const inside = (limit: number) => Math.min(1, Math.max(0, limit))
  return { lower: inside(rawLower), upper: inside(rawUpper), rawLower, rawUpper }
}
