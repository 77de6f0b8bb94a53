/**
 * Limits of a proportion. `lower` and `upper` are shares of 1 within [0, 1]. For `sides: 'two'`
 * both hold together at confidence `conf`; for `sides: 'one'` each holds alone at `conf`.
 * Without cases (`n = 0`) the estimate is null, the limits are [0, 1] and `reason` is `no_data`.
 * The limits describe sampling variation only, not who chose to answer.
 */
export interface ProportionInterval {
  readonly method: 'wilson' | 'clopper_pearson'
  readonly sides: 'two' | 'one'
  readonly conf: number
  readonly n: number
  readonly estimate: number | null
  readonly lower: number
  readonly upper: number
  readonly reason: 'no_data' | null
}

/** The result for `n = 0`: nothing is known. */
export function noDataInterval(
  method: ProportionInterval['method'],
  sides: ProportionInterval['sides'],
  conf: number,
): ProportionInterval {
  return { method, sides, conf, n: 0, estimate: null, lower: 0, upper: 1, reason: 'no_data' }
}

/** Probability outside one limit: half of the error for two sides, the whole for one. */
export function tailOf(sides: ProportionInterval['sides'], conf: number): number {
  return sides === 'two' ? (1 - conf) / 2 : 1 - conf
}
