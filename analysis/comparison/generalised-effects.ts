import { cholesky, solveCholesky } from '../linear/cholesky.ts'
import { entry, matrixOf } from '../linear/matrix.ts'
import { sum } from '../linear/sum.ts'
import { designCovariance } from '../weighting/design-covariance.ts'
import { influence } from '../weighting/influence.ts'
import type { SurveyDesign } from '../weighting/survey-design.ts'
import { interactionContrasts } from './interaction-contrasts.ts'
import { domainOf, type WeightedTable } from './weighted-table.ts'

/** Sum and sum of squares of the generalised design effects of a table. */
export interface GeneralisedEffects {
  readonly trace: number
  readonly traceOfSquare: number
}

/**
 * The generalised design effects of a table, eigenvalues of
 * `(C' D⁻¹ C/n)⁻¹ (C' D⁻¹ V D⁻¹ C)`: how much larger than under simple random sampling the
 * variances of its interactions are. Cells without weight have no part in D⁻¹; null where they
 * leave an interaction undetermined (the table is too sparse).
 *
 * Source: Rao & Scott 1981, The analysis of categorical data from complex sample surveys; Rao &
 * Scott 1984, On chi-squared tests for multiway contingency tables.
 * @throws LonelyStratumError where a stratum of one cluster forbids a variance.
 */
export function generalisedEffects(
  design: SurveyDesign,
  table: WeightedTable,
): GeneralisedEffects | null {
  const shares = table.table.flat().map((value) => value / table.n)
  const contrasts = interactionContrasts(table.rows.length, table.cols.length)
  const size = contrasts.length
  const inverse = shares.map((share) => (share > 0 ? 1 / share : 0))
  const simple = matrixOf(size, size, (a, b) =>
    sum(
      inverse.map(
        (d, cell) => (entry(contrasts, a, cell) * entry(contrasts, b, cell) * d) / table.n,
      ),
    ),
  )
  const factor = cholesky(simple)
  if (!factor) return null
  const ofCells = cellInfluences(design, table)
  const ofContrasts = contrasts.map((contrast) =>
    design.rows.map((_, k) =>
      sum(contrast.map((c, cell) => c * (inverse[cell] ?? 0) * entry(ofCells, cell, k))),
    ),
  )
  const covariance = covarianceMatrix(design, ofContrasts, table)
  const delta = covariance.map((column) => solveCholesky(factor, column))
  return {
    trace: sum(delta.map((_, i) => entry(delta, i, i))),
    traceOfSquare: sum(
      delta.flatMap((row, i) => row.map((value, j) => value * entry(delta, j, i))),
    ),
  }
}

/** The covariances of several estimates of a table, from their influences. */
export function covarianceMatrix(
  design: SurveyDesign,
  influences: readonly (readonly number[])[],
  table: WeightedTable,
): number[][] {
  const half = influences.map((u, a) =>
    influences.slice(0, a + 1).map((v) => designCovariance(design, u, v, domainOf(table))),
  )
  return matrixOf(half.length, half.length, (a, b) => entry(half, Math.max(a, b), Math.min(a, b)))
}

/** The influence of each cell's share, cells row by row. */
function cellInfluences(design: SurveyDesign, table: WeightedTable) {
  const { rows, cols, cellOf } = table
  return rows.flatMap((_, i) =>
    cols.map((__, j) => {
      const inCell = (k: number) => cellOf[k]?.row === i && cellOf[k]?.col === j
      return influence(design, {
        numerator: (row, k) => (inCell(k) ? row.answers : 0),
        denominator: (row) => row.answers,
        inDomain: domainOf(table),
      }).u
    }),
  )
}
