import { cholesky, solveCholesky } from '../linear/cholesky.ts'
import { entry, matrixOf } from '../linear/matrix.ts'
import { sum } from '../linear/sum.ts'
import { designCovariances } from '../weighting/design-covariance.ts'
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
  const ofContrasts = contrasts.map((contrast) =>
    contrastInfluence(
      design,
      table,
      contrast.map((c, cell) => c * (inverse[cell] ?? 0)),
    ),
  )
  const covariance = designCovariances(design, ofContrasts, domainOf(table))
  const delta = covariance.map((column) => solveCholesky(factor, column))
  return {
    trace: sum(delta.map((_, i) => entry(delta, i, i))),
    traceOfSquare: sum(
      delta.flatMap((row, i) => row.map((value, j) => value * entry(delta, j, i))),
    ),
  }
}

/** The influence of a sum of cell shares, each with its coefficient; cells row by row. */
function contrastInfluence(
  design: SurveyDesign,
  { cols, cellOf }: WeightedTable,
  coefficients: readonly number[],
): readonly number[] {
  return influence(design, {
    numerator: (row, k) => {
      const cell = cellOf[k]
      return cell ? row.answers * (coefficients[cell.row * cols.length + cell.col] ?? 0) : 0
    },
    denominator: (row) => row.answers,
    inDomain: (_, k) => cellOf[k] != null,
  }).u
}
