import { chiSquareProbability } from '../distributions/chi-square.ts'
import { entry, type Matrix, matrixOf, transpose } from '../linear/matrix.ts'
import { sum } from '../linear/sum.ts'

/** A chi-square statistic with its upper tail probability. */
export interface ChiSquare {
  readonly chisq: number
  readonly df: number
  readonly pValue: number
}

/** A table beside what its margins let expect; both of the same shape. */
interface Expectation {
  readonly expected: Matrix
  /** Observed less expected, from products of counts so that whole numbers stay exact. */
  readonly excess: Matrix
}

/**
 * What independence of rows and columns lets expect: row total times column total over the grand
 * total. Every row and column needs a positive total; entries may be weighted.
 */
export function expectation(table: Matrix): Expectation {
  const columns = transpose(table)
  const [rowSums, columnSums] = [table.map(sum), columns.map(sum)]
  const total = sum(rowSums)
  const product = (i: number, j: number) => (rowSums[i] ?? 0) * (columnSums[j] ?? 0)
  const build = (value: (i: number, j: number) => number) =>
    matrixOf(table.length, columns.length, value)
  return {
    expected: build((i, j) => product(i, j) / total),
    excess: build((i, j) => (entry(table, i, j) * total - product(i, j)) / total),
  }
}

/**
 * Pearson's chi-square of a table without empty rows and columns, `sum (O - E)²/E` with
 * `(r - 1)(c - 1)` degrees of freedom; with `yates`, each `|O - E|` is first reduced by 0.5, at
 * most to 0.
 *
 * Source: Pearson 1900; Yates 1934, Contingency tables involving small numbers and the chi-square
 * test. Checked against R 4.2.2 chisq.test.
 */
export function pearsonChiSquare({ expected, excess }: Expectation, yates = false): ChiSquare {
  const reduce = (value: number) => (yates ? Math.max(0, Math.abs(value) - 0.5) : value)
  const chisq = sum(
    excess.flatMap((row, i) => row.map((value, j) => reduce(value) ** 2 / entry(expected, i, j))),
  )
  const df = (expected.length - 1) * ((expected[0]?.length ?? 0) - 1)
  return { chisq, df, pValue: chiSquareProbability(chisq, df, 'upper') }
}
