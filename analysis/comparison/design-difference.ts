import { checkOpenShare } from '../check-input.ts'
import { entry } from '../linear/matrix.ts'
import { degreesOfFreedom } from '../weighting/degrees-of-freedom.ts'
import { designCovariances } from '../weighting/design-covariance.ts'
import { influence } from '../weighting/influence.ts'
import { LonelyStratumError } from '../weighting/lonely-stratum-error.ts'
import { type Domain, type SurveyDesign, WHOLE_SAMPLE } from '../weighting/survey-design.ts'
import {
  type DesignDifference,
  differenceOfEstimates,
  noDifference,
} from './difference-of-estimates.ts'

/** Two groups of one survey, as the parts of it they are. */
export interface GroupPair {
  readonly first: Domain
  readonly second: Domain
  /** The part of the survey the comparison is about; by default all of it. It decides `df`. */
  readonly within?: Domain
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
  const base = { estimate1, estimate2, df, conf }
  if (!one || !two || estimate1 === null || estimate2 === null) return noDifference(base, 'no_data')
  const either: Domain = (row, k) => within(row, k) && (first(row, k) || second(row, k))
  const spread = spreadOf(design, one.u, two.u, either)
  if (!spread) return noDifference(base, 'lonely_psu')
  return differenceOfEstimates({ estimate1, estimate2, df, conf }, spread)
}

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
  try {
    const matrix = designCovariances(design, [u, v, apart], of)
    const root = (i: number) => Math.sqrt(Math.max(0, entry(matrix, i, i)))
    return { se1: root(0), se2: root(1), covariance: entry(matrix, 0, 1), se: root(2) }
  } catch (error) {
    if (error instanceof LonelyStratumError) return null
    throw error
  }
}
