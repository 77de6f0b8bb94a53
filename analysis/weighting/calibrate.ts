import { orthonormalBasis, projectOut } from '../linear/project-out.ts'
import type { Message } from '../message.ts'
import { type Margin, type MarginGroups, marginGroups } from './margin.ts'
import { rakeWeights } from './rake-weights.ts'
import type { SurveyRow } from './survey-design.ts'

/** Known totals: of one grouping, or of several that need not be known crosswise. */
export type CalibrationTargets =
  | { readonly postStratify: Margin }
  | { readonly rake: readonly Margin[] }

/** What the variance needs to know of an adjustment of weights to known totals. */
export interface Calibration {
  /** An orthonormal basis of the groups, each row scaled by the root of its base weight. */
  readonly basis: readonly (readonly number[])[]
  /** `sqrt(base weight x answers)` of each row. */
  readonly roots: readonly number[]
}

interface Calibrated {
  readonly weights: readonly number[]
  readonly calibration: Calibration
  readonly warnings: readonly Message[]
}

/**
 * Weights adjusted so that they add up to known totals: post-stratification for one grouping,
 * raking for several.
 *
 * Source: Holt & Smith 1979, Post stratification; Deming & Stephan 1940, On a least squares
 * adjustment of a sampled frequency table when the expected marginal totals are known.
 * @throws RangeError naming `calibration`, and the grouping and category at fault.
 */
export function calibrate(rows: readonly SurveyRow[], targets: CalibrationTargets): Calibrated {
  const margins = 'rake' in targets ? targets.rake : [targets.postStratify]
  const grouped = margins.map((margin) => marginGroups(rows, margin))
  const { weights, warnings } = rakeWeights(rows, grouped)
  return { weights, warnings, calibration: calibrationOf(rows, grouped) }
}

function calibrationOf(rows: readonly SurveyRow[], margins: readonly MarginGroups[]): Calibration {
  const roots = rows.map((row) => Math.sqrt(row.weight * row.answers))
  const columns = margins.flatMap(({ groups }) =>
    groups.map(({ members }) => {
      const column = rows.map(() => 0)
      for (const index of members) column[index] = roots[index] ?? 0
      return column
    }),
  )
  return { roots, basis: orthonormalBasis(columns) }
}

/**
 * Residuals of a regression on the groups of the calibration, weighted by the base weights: what is
 * left to vary once the totals are known. Input and output are sums over the answers of each row;
 * rows of base weight 0 stay as they are.
 *
 * Source: Deville & Särndal 1992, Calibration estimators in survey sampling; Deville, Särndal &
 * Sautory 1993, Generalized raking procedures in survey sampling.
 */
export function calibrationResiduals(
  { basis, roots }: Calibration,
  rows: readonly SurveyRow[],
  sums: readonly number[],
): number[] {
  const scaled = roots.map((root, k) => {
    const row = rows[k]
    return root > 0 && row ? ((sums[k] ?? 0) / row.answers) * root : 0
  })
  const rest = projectOut(scaled, basis)
  return roots.map((root, k) => {
    const answers = rows[k]?.answers ?? 0
    return root > 0 ? ((rest[k] ?? 0) / root) * answers : (sums[k] ?? 0)
  })
}
