import type { Message } from '../message.ts'
import { type Calibration, type CalibrationTargets, calibrate } from './calibrate.ts'
import { checkRows } from './check-rows.ts'
import { type LaterStage, type SampledStratum, sampledStrata } from './sampled-strata.ts'
import { extremeWeights, type WeightSpread, weightSpread } from './weight-spread.ts'

/**
 * Answers of one person, or of several who share everything said here (a tally): both give the same
 * figures.
 */
export interface SurveyRow {
  /** The stratum of the variance: an activity type. */
  readonly stratum: string
  /** The cluster, a name within its stratum: an activity, or a point on a day. */
  readonly cluster: string
  /** What one answer stands for, 0 or more. A row of weight 0 keeps its cluster, and no more. */
  readonly weight: number
  /** Valid answers in the row: 1 for a person. */
  readonly answers: number
  /** The outcome summed over those answers: how many are satisfied, or the sum of their ratings. */
  readonly total: number
  /** Squares of the outcome summed; only for means of tallied ratings, else known without. */
  readonly squares?: number
  /** Groups the row belongs to, by name of the grouping; for post-strata, margins, domains, tables. */
  readonly groups?: Readonly<Record<string, string>>
}

/**
 * What a stratum of one cluster adds to a variance: an error (`fail`), nothing (`remove`,
 * `certainty`), the square of its own total (`adjust`) or the average of the other strata. After
 * post-stratification on the stratum all but the last add nothing, which is false: see
 * `attendanceWeightedRate` for a variance that is right there.
 */
export type LonelyRule = 'fail' | 'remove' | 'certainty' | 'adjust' | 'average'

/** What may be known of how the rows were drawn; by default nothing. */
export interface DesignOptions {
  /** Known totals the weights are adjusted to. */
  readonly calibration?: CalibrationTargets
  /** Clusters there are, by stratum; strata not named count as drawn from infinitely many. */
  readonly clustersInPopulation?: Readonly<Record<string, number>>
  /** Stages of sampling below the clusters; they matter only where clusters are finite in number. */
  readonly laterStages?: readonly LaterStage[]
  /** By default `fail`. */
  readonly lonely?: LonelyRule
}

/** Rows with their weights and how they were drawn; made by `makeDesign`. */
export interface SurveyDesign {
  readonly rows: readonly SurveyRow[]
  /** One weight per row, for one answer, before and after calibration. */
  readonly baseWeights: readonly number[]
  readonly weights: readonly number[]
  readonly strata: readonly SampledStratum[]
  readonly calibration: Calibration | null
  readonly lonely: LonelyRule
  /** How unequal the final weights are. */
  readonly spread: WeightSpread
  readonly warnings: readonly Message[]
}

/** Whether a row belongs to what is estimated. */
export type Domain = (row: SurveyRow, index: number) => boolean

/** The domain that every row belongs to. */
export const WHOLE_SAMPLE: Domain = () => true

/**
 * A survey design: strata, clusters and calibrated weights of rows, in the order given. Rows without
 * a valid answer count for nothing, rows of weight 0 keep their cluster among those of the stratum.
 *
 * Source: Särndal, Swensson & Wretman 1992, Model Assisted Survey Sampling; Lumley 2010, Complex
 * Surveys.
 * @throws RangeError naming the field of a wrong row, a wrong total, or clusters in the population
 * that are fewer than those observed.
 */
export function makeDesign(rows: readonly SurveyRow[], options: DesignOptions = {}): SurveyDesign {
  checkRows(rows)
  const baseWeights = rows.map((row) => row.weight)
  const { clustersInPopulation = {}, laterStages = [], lonely = 'fail' } = options
  const found = options.calibration ? calibrate(rows, options.calibration) : null
  const weights = found?.weights ?? baseWeights
  const spread = weightSpread(rows, weights)
  return {
    rows,
    baseWeights,
    weights,
    strata: sampledStrata(rows, clustersInPopulation, laterStages),
    calibration: found?.calibration ?? null,
    lonely,
    spread,
    warnings: found ? [...found.warnings, ...extremeWeights(spread)] : [],
  }
}
