import { type DesignEstimate, withLogitLimits } from './design-estimate.ts'
import { type DifferenceLimits, squareAndAdd } from './square-and-add.ts'
import { type NoTest, ROUNDING, studentDifference } from './student-difference.ts'

/** Two groups of one survey, shares of 1; nulls with a reason where there is nothing to say. */
export interface DesignDifference {
  readonly estimate1: number | null
  readonly estimate2: number | null
  readonly se1: number | null
  readonly se2: number | null
  /** Of the two estimates: they share clusters. */
  readonly covariance: number | null
  readonly difference: number | null
  readonly se: number | null
  readonly df: number
  readonly conf: number
  readonly t: number | null
  readonly pValue: number | null
  /** `d ± qt se`; not clipped. */
  readonly ci: DifferenceLimits | null
  /** Null where an estimate is 0 or 1. */
  readonly moverLogit: DifferenceLimits | null
  readonly reason: NoTest | 'no_data' | 'lonely_psu' | null
}

/** Standard errors of two estimates of one survey and of their difference, with their covariance. */
export interface SpreadOfTwo {
  readonly se1: number
  readonly se2: number
  readonly covariance: number
  readonly se: number
}

const NOTHING = {
  se1: null,
  se2: null,
  covariance: null,
  difference: null,
  se: null,
  t: null,
  pValue: null,
  ci: null,
  moverLogit: null,
} as const

/** The result where there is no difference, or nothing to say how far it is off. */
export function noDifference(
  base: Pick<DesignDifference, 'estimate1' | 'estimate2' | 'df' | 'conf'>,
  reason: DesignDifference['reason'],
): DesignDifference {
  const { estimate1, estimate2 } = base
  const difference = estimate1 === null || estimate2 === null ? null : estimate1 - estimate2
  return { ...NOTHING, ...base, difference, reason }
}

/** The t test of the difference of two estimates of one survey, and both of its intervals. */
export function differenceOfEstimates(
  given: { estimate1: number; estimate2: number; df: number; conf: number },
  spread: SpreadOfTwo,
): DesignDifference {
  const { estimate1, estimate2, df, conf } = given
  const mover = moverLogit(
    { estimate: estimate1, se: spread.se1, df },
    { estimate: estimate2, se: spread.se2, df },
    spread.covariance,
    conf,
  )
  const tested = studentDifference(estimate1 - estimate2, spread.se, df, conf)
  return { ...given, ...spread, ...tested, moverLogit: mover }
}

function moverLogit(
  first: DesignEstimate,
  second: DesignEstimate,
  covariance: number,
  conf: number,
): DifferenceLimits | null {
  const [one, two] = [withLogitLimits(first, conf), withLogitLimits(second, conf)]
  if (!one || !two || first.se <= ROUNDING || second.se <= ROUNDING) return null
  const correlation = covariance / (first.se * second.se)
  return squareAndAdd(one, two, Math.min(1, Math.max(-1, correlation)))
}
