import { dot } from '../linear/matrix.ts'
import { sum, sumOf } from '../linear/sum.ts'
import { LonelyStratumError } from './lonely-stratum-error.ts'
import type { SampledStratum } from './sampled-strata.ts'
import { type Domain, type SurveyDesign, WHOLE_SAMPLE } from './survey-design.ts'

/** Sampling fractions this close to 1 leave nothing to chance. */
const NOTHING_LEFT = 1e-7

/** Two lists of influences, by row, and the rows that take part. */
interface Pair {
  readonly u: readonly number[]
  readonly v: readonly number[]
  readonly takesPart: (index: number) => boolean
  readonly lonely: SurveyDesign['lonely']
}

/**
 * The covariance of two estimates from one design, given their influences; with `v = u` the
 * variance: `sum_h (1 - f_h) m_h/(m_h - 1) sum_i (t_hi - tbar_h)(s_hi - sbar_h)` over strata, with t
 * and s the totals of a cluster, m all its clusters (those without a row of the domain have totals
 * of 0) and `f_h = m_h/M_h`. Stages below the clusters are added with their own fractions.
 *
 * A stratum of one cluster follows the design's rule, unless all its clusters were observed. Without
 * calibration a stratum without a row of the domain is left out, as if it had not been drawn.
 *
 * Source: Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling; Lumley 2010, Complex
 * Surveys. Checked against R survey 4.1.1 svyrecvar.
 * @param inDomain the domain of the estimates; by default the whole sample
 * @throws LonelyStratumError for a stratum of one cluster where the rule is `fail`; RangeError
 * naming `lonely` where the rule is `average` and there is no other stratum to learn from.
 */
export function designCovariance(
  design: SurveyDesign,
  u: readonly number[],
  v: readonly number[],
  inDomain: Domain = WHOLE_SAMPLE,
): number {
  const { rows, calibration, strata, lonely } = design
  const part = rows.map((row, k) => calibration !== null || inDomain(row, k))
  return ofStage(strata, { u, v, lonely, takesPart: (index) => part[index] === true }, 1) + 0
}

function ofStage(strata: readonly SampledStratum[], pair: Pair, stage: number): number {
  const present = strata.filter(({ units }) => units.some(({ rows }) => rows.some(pair.takesPart)))
  const parts = present.map((stratum) => ofStratum(stratum, pair, stage))
  const known = parts.filter((value) => value !== null)
  if (known.length === 0 && parts.length > 0) {
    throw new RangeError('lonely: average needs a stratum of two clusters or more')
  }
  const between = known.length === 0 ? 0 : (sum(known) * parts.length) / known.length
  return between + sumOf(present, (stratum) => inside(stratum, pair, stage))
}

/** The part of one stratum, or null where only the other strata can say. */
function ofStratum(stratum: SampledStratum, pair: Pair, stage: number): number | null {
  const { units, population, name } = stratum
  const count = units.length
  const left = population === null ? 1 : (population - count) / population
  if (left < NOTHING_LEFT) return 0
  const totals = (values: readonly number[]) =>
    units.map(({ rows }) => sumOf(rows, (index) => values[index] ?? 0))
  const [t, s] = [totals(pair.u), totals(pair.v)]
  if (count > 1) return (left * count * dot(centred(t), centred(s))) / (count - 1)
  if (pair.lonely === 'fail') throw new LonelyStratumError(name, stage)
  if (pair.lonely === 'average') return null
  return pair.lonely === 'adjust' ? left * dot(t, s) : 0
}

function centred(values: readonly number[]): number[] {
  const mean = sum(values) / values.length
  return values.map((value) => value - mean)
}

/** What the stages below add: nothing where the clusters are drawn from infinitely many. */
function inside({ units, population }: SampledStratum, pair: Pair, stage: number): number {
  if (population === null) return 0
  const below = sumOf(units, (unit) => ofStage(unit.below, pair, stage + 1))
  return (units.length / population) * below
}
