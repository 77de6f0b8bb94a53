/** A correlation of ranks from -1 to 1 with its two-sided p-value. */
export interface RankCorrelation {
  /** Respondents with both answers. */
  readonly n: number
  /** Null where one side does not vary. */
  readonly estimate: number | null
  /** Null without an estimate or below three respondents. */
  readonly pValue: number | null
  readonly reason: 'no_data' | 'zero_variance' | null
}

/** The result where one side does not vary or nobody answered both. */
export function noRankCorrelation(n: number): RankCorrelation {
  return { n, estimate: null, pValue: null, reason: n === 0 ? 'no_data' : 'zero_variance' }
}

/** A correlation without the ulp that rounding may put beyond 1. */
export function clipCorrelation(value: number): number {
  return Math.min(1, Math.max(-1, value)) + 0
}
