import type { IndicatorBounds } from './indicator.ts'
import type { ClaimJudgement } from './judge-claim.ts'

/** The tests behind the verdicts as printed: null where there was none (no answers, no share). */
export function describeBounds(judgement: ClaimJudgement | null, alpha: number): IndicatorBounds {
  const exact = judgement?.exactTest?.exact
  const clustered = judgement?.clusteredTest
  return {
    alpha,
    exact: exact
      ? {
          lower: exact.lower,
          upper: exact.upper,
          pValueGreater: exact.pValueGreater,
          pValueLess: exact.pValueLess,
        }
      : null,
    clustered: clustered
      ? {
          clusters: clustered.clusters,
          df: clustered.df,
          nEffective: clustered.nEffUsed,
          designEffect: clustered.designEffect,
          lower: clustered.lower,
          upper: clustered.upper,
        }
      : null,
  }
}
