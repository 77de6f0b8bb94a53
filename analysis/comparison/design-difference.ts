import { checkOpenShare } from '../check-input.ts'
import { degreesOfFreedom } from '../weighting/degrees-of-freedom.ts'
import { designCovariance } from '../weighting/design-covariance.ts'
import { influence } from '../weighting/influence.ts'
import { LonelyStratumError } from '../weighting/lonely-stratum-error.ts'
import { type Domain, type SurveyDesign, WHOLE_SAMPLE } from '../weighting/survey-design.ts'
import { type DesignEstimate, logitLimits } from './logit-limits.ts'
import { type DifferenceLimits, squareAndAdd } from './square-and-add.ts'
import { type NoTest, ROUNDING, studentDifference } from './student-difference.ts'

/** Two groups of one survey, as the parts of it they are. */
export interface GroupPair {
  readonly first: Domain
  readonly second: Domain
  /** The part of the survey the comparison is about; by default all of it. It decides `df`. */
  readonly within?: Domain
}

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

/**
 * The difference of the rates (or means) of two groups within one survey, whose answers come from
 * the same clusters: `V = V11 + V22 - 2 V12`, a t test with the degrees of freedom of the design,
 * and an interval from the two logit intervals and their correlation.
 *
 * Rows of weight 0 count for nothing. A group without answers: `no_data`. A stratum of one cluster
 * under the rule `fail`: the estimates alone, `lonely_psu`.
 *
 * Source: Lumley 2010, Complex Surveys; Zou & Donner 2008, Construction of confidence limits about
 * effect measures. Checked against R survey 4.1.1 svyby and svycontrast.
 * @param conf two-sided confidence, by default 0.95
 * @throws RangeError naming `conf`.
 */
export function designDifference(
  design: SurveyDesign,
  { first, second, within = WHOLE_SAMPLE }: GroupPair,
  conf = 0.95,
): DesignDifference {
  checkOpenShare(conf, 'conf')
  const [one, two] = [first, second].map((group) => groupInfluence(design, both(group, within)))
  const { df } = degreesOfFreedom(design, within)
  const [estimate1 = null, estimate2 = null] = [one?.estimate, two?.estimate]
  const base = { ...NOTHING, estimate1, estimate2, df, conf }
  if (!one || !two || estimate1 === null || estimate2 === null) {
    return { ...base, reason: 'no_data' }
  }
  const difference = estimate1 - estimate2
  const either: Domain = (row, k) => within(row, k) && (first(row, k) || second(row, k))
  const spread = spreadOf(design, one.u, two.u, either)
  if (!spread) return { ...base, difference, reason: 'lonely_psu' }
  const { se1, se2, covariance, se } = spread
  const mover = moverLogit(
    { estimate: estimate1, se: se1, df },
    { estimate: estimate2, se: se2, df },
    covariance,
    conf,
  )
  return { ...base, ...spread, ...studentDifference(difference, se, df, conf), moverLogit: mover }
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

function both(one: Domain, other: Domain): Domain {
  return (row, k) => one(row, k) && other(row, k)
}

function groupInfluence(design: SurveyDesign, inDomain: Domain) {
  return influence(design, {
    numerator: (row) => row.total,
    denominator: (row) => row.answers,
    inDomain,
  })
}

/** Standard errors and covariance, or null where a stratum of one cluster forbids them. */
function spreadOf(design: SurveyDesign, u: readonly number[], v: readonly number[], of: Domain) {
  const apart = u.map((value, k) => value - (v[k] ?? 0))
  const root = (values: readonly number[]) =>
    Math.sqrt(Math.max(0, designCovariance(design, values, values, of)))
  try {
    const covariance = designCovariance(design, u, v, of)
    return { se1: root(u), se2: root(v), covariance, se: root(apart) }
  } catch (error) {
    if (error instanceof LonelyStratumError) return null
    throw error
  }
}

function moverLogit(
  first: DesignEstimate,
  second: DesignEstimate,
  covariance: number,
  conf: number,
): DifferenceLimits | null {
  const [one, two] = [logitLimits(first, conf), logitLimits(second, conf)]
  if (!one || !two || first.se <= ROUNDING || second.se <= ROUNDING) return null
  const correlation = covariance / (first.se * second.se)
  return squareAndAdd(one, two, Math.min(1, Math.max(-1, correlation)))
}
