import { fProbability } from '../distributions/f-ratio.ts'
import { cholesky, solveCholesky } from '../linear/cholesky.ts'
import { dot, entry } from '../linear/matrix.ts'
import { sum } from '../linear/sum.ts'
import { designCovariances } from '../weighting/design-covariance.ts'
import type { SurveyDesign } from '../weighting/survey-design.ts'
import { totalInfluence } from '../weighting/total-influence.ts'
import { type Cell, domainOf, type WeightedTable } from './weighted-table.ts'

/** An F statistic with its degrees of freedom and upper tail probability. */
export interface FTest {
  readonly F: number
  readonly ndf: number
  readonly ddf: number
  readonly pValue: number
}

/** The two forms; null where the covariance of the excesses is singular. */
export interface WaldAssociation {
  readonly wald: FTest | null
  readonly adjWald: FTest | null
}

/**
 * Design-based Wald test of association in a table, from the excess of each weighted cell over the
 * product of its margins, and the form adjusted for few clusters. For information only: with few
 * clusters they reject too often.
 *
 * Source: Koch, Freeman & Freeman 1975, Strategies in the multivariate analysis of data from complex
 * surveys; Thomas & Rao 1987, Small-sample comparisons of level and power for simple goodness-of-fit
 * statistics under cluster sampling. Checked against R survey 4.1.1 svychisq.
 * @param df clusters less strata
 * @throws LonelyStratumError where a stratum of one cluster forbids a variance.
 */
export function waldAssociation(
  design: SurveyDesign,
  table: WeightedTable,
  df: number,
): WaldAssociation {
  const excess = excesses(design, table)
  const influences = excess.map(({ sums }) => totalInfluence(design, sums))
  const values = excess.map(({ value }) => value)
  const ndf = values.length
  const factor = df < ndf ? null : cholesky(designCovariances(design, influences, domainOf(table)))
  if (!factor) return { wald: null, adjWald: null }
  const statistic = dot(values, solveCholesky(factor, values))
  const ddf = df - ndf + 1
  return {
    wald: fTest(statistic / ndf, ndf, df),
    adjWald: fTest((statistic * ddf) / (ndf * df), ndf, ddf),
  }
}

/** `N_ij - N_i N_j / N` of a cell, and its derivative by each row of the survey. */
interface Excess {
  readonly value: number
  readonly sums: readonly number[]
}

/** The excesses of all cells but those of the first row and column, from weighted totals. */
function excesses(design: SurveyDesign, table: WeightedTable): Excess[] {
  const { rows, cols, table: counts, n } = table
  const rowShares = counts.map((row) => sum(row) / n)
  const colShares = cols.map((_, j) => sum(counts.map((row) => row[j] ?? 0)) / n)
  const excessOf = (i: number, j: number): Excess => {
    const [r, c] = [rowShares[i] ?? 0, colShares[j] ?? 0]
    const derivative = ({ row, col }: Cell) => ((row === i ? 1 : 0) - r) * ((col === j ? 1 : 0) - c)
    const sums = design.rows.map((row, k) => {
      const cell = table.cellOf[k]
      return cell ? row.answers * derivative(cell) : 0
    })
    return { value: (entry(counts, i, j) / n - r * c) * table.weight, sums }
  }
  return [...rows.keys()]
    .slice(1)
    .flatMap((i) => [...cols.keys()].slice(1).map((j) => excessOf(i, j)))
}

function fTest(F: number, ndf: number, ddf: number): FTest {
  return { F, ndf, ddf, pValue: fProbability(F, ndf, ddf, 'upper') }
}
