import { centred } from '../linear/centred.ts'
import { dot, entry, type Matrix, matrixOf } from '../linear/matrix.ts'
import { sumOf } from '../linear/sum.ts'
import { LonelyStratumError } from './lonely-stratum-error.ts'
import type { SampledStratum } from './sampled-strata.ts'
import { type Domain, type SurveyDesign, WHOLE_SAMPLE } from './survey-design.ts'

/** Sampling fractions this close to 1 leave nothing to chance. */
const NOTHING_LEFT = 1e-7

/** Lists of influences, by row, and the rows that take part. */
interface Job {
  readonly influences: readonly (readonly number[])[]
  readonly takesPart: (index: number) => boolean
  readonly lonely: SurveyDesign['lonely']
}

/**
 * The covariance of two estimates from one design, given their influences; with `v = u` the
 * variance. See `designCovariances`.
 * @param inDomain the domain of the estimates; by default the whole sample
 * @throws as `designCovariances`.
 */
export function designCovariance(
  design: SurveyDesign,
  u: readonly number[],
  v: readonly number[],
  inDomain: Domain = WHOLE_SAMPLE,
): number {
  return entry(designCovariances(design, u === v ? [u] : [u, v], inDomain), 0, u === v ? 0 : 1)
}

/**
 * The covariance matrix of several estimates from one design, given their influences:
 * `sum_h (1 - f_h) m_h/(m_h - 1) sum_i (t_hi - tbar_h)(s_hi - sbar_h)` over strata, with t
 * and s the totals of a cluster, m all its clusters (those without a row of the domain have totals
 * of 0) and `f_h = m_h/M_h`. Stages below the clusters are added with their own fractions.
 *
 * A stratum of one cluster follows the design's rule, unless all its clusters were observed. Without
 * calibration a stratum without a row of the domain is left out, as if it had not been drawn.
 *
 * Source: Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling; Lumley 2010, Complex
 * Surveys. Checked against R survey 4.1.1 svyrecvar.
 * @param influences one list per estimate, each with an entry per row
 * @param inDomain the domain of the estimates; by default the whole sample
 * @throws LonelyStratumError for a stratum of one cluster where the rule is `fail`; RangeError
 * naming `lonely` where the rule is `average` and there is no other stratum to learn from.
 */
export function designCovariances(
  design: SurveyDesign,
  influences: readonly (readonly number[])[],
  inDomain: Domain = WHOLE_SAMPLE,
): Matrix {
  const { rows, calibration, strata, lonely } = design
  const part = rows.map((row, k) => calibration !== null || inDomain(row, k))
  return ofStage(strata, { influences, lonely, takesPart: (index) => part[index] === true }, 1)
}

function ofStage(strata: readonly SampledStratum[], job: Job, stage: number): Matrix {
  const present = strata.filter(({ units }) => units.some(({ rows }) => rows.some(job.takesPart)))
  const parts = present.map((stratum) => ofStratum(stratum, job, stage))
  const known = parts.filter((value) => value !== null)
  if (known.length === 0 && parts.length > 0) {
    throw new RangeError('lonely: average needs a stratum of two clusters or more')
  }
  const raised = known.length === 0 ? 0 : parts.length / known.length
  const below = present.map((stratum) => inside(stratum, job, stage)).filter((m) => m !== null)
  const size = job.influences.length
  return matrixOf(size, size, (i, j) => {
    const between = sumOf(known, (matrix) => entry(matrix, i, j)) * raised
    return between + sumOf(below, (matrix) => entry(matrix, i, j)) + 0
  })
}

/** The part of one stratum, or null where only the other strata can say. */
function ofStratum(stratum: SampledStratum, job: Job, stage: number): Matrix | null {
  const { units, population, name } = stratum
  const size = job.influences.length
  const count = units.length
  const left = population === null ? 1 : (population - count) / population
  if (left < NOTHING_LEFT) return matrixOf(size, size, () => 0)
  const totals = job.influences.map((values) =>
    units.map(({ rows }) => sumOf(rows, (index) => values[index] ?? 0)),
  )
  if (count > 1) return products(totals.map(centred), (left * count) / (count - 1))
  if (job.lonely === 'fail') throw new LonelyStratumError(name, stage)
  if (job.lonely === 'average') return null
  return products(totals, job.lonely === 'adjust' ? left : 0)
}

function products(totals: readonly (readonly number[])[], factor: number): Matrix {
  const half = totals.map((t, i) => totals.slice(0, i + 1).map((s) => factor * dot(t, s)))
  return matrixOf(totals.length, totals.length, (i, j) =>
    entry(half, Math.max(i, j), Math.min(i, j)),
  )
}

/** What the stages below add; null where the clusters are drawn from infinitely many. */
function inside({ units, population }: SampledStratum, job: Job, stage: number): Matrix | null {
  if (population === null) return null
  const size = job.influences.length
  const below = units.map((unit) => ofStage(unit.below, job, stage + 1))
  const share = units.length / population
  return matrixOf(size, size, (i, j) => share * sumOf(below, (matrix) => entry(matrix, i, j)))
}
