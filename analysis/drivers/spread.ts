import { checkCount } from '../check-input.ts'
import { crossProducts } from '../linear/cross-products.ts'
import { entry, type Matrix, matrixOf } from '../linear/matrix.ts'
import { sumOf } from '../linear/sum.ts'
import { type CountedRow, countRows } from './complete-rows.ts'

/** A variance below this share of the mean square is rounding. */
const SMALLEST_VARIANCE = 1e-14

/** Means and covariances of some columns over the same n respondents. */
export interface Spread {
  readonly n: number
  readonly means: readonly number[]
  /** With n - 1; exactly 0 in the row and column of a constant. */
  readonly covariance: Matrix
}

/** Sums of some columns and of their products, column by column; they can be added up in parts. */
export interface ProductSums {
  readonly n: number
  readonly sums: readonly number[]
  readonly products: Matrix
}

/**
 * Means and covariances in two passes with compensated sums. Below two respondents the
 * covariances are 0.
 */
export function spreadOfRows(rows: readonly CountedRow[]): Spread {
  const n = countRows(rows)
  const counts = rows.map((row) => row.count)
  const means = (rows[0]?.values ?? []).map((_, j) => meanOf(rows, j, n))
  const centred = rows.map(({ values }) => values.map((value, j) => value - (means[j] ?? 0)))
  const products = crossProducts(centred, counts)
  const covariance = products.map((row) => row.map((value) => (n < 2 ? 0 : value / (n - 1))))
  return { n, means, covariance }
}

/** The mean; for a constant the value itself, so that nothing of it is left after centring. */
function meanOf(rows: readonly CountedRow[], place: number, n: number): number {
  const first = rows[0]?.values[place] ?? 0
  if (rows.every((row) => row.values[place] === first)) return first
  return sumOf(rows, ({ values, count }) => count * (values[place] ?? 0)) / n
}

/**
 * Means and covariances from sums, as `(sum xy - sum x sum y / n) / (n - 1)`: exact for ratings,
 * and accurate as long as the columns vary by more than a ten-millionth of their size. A column
 * that varies less counts as constant. Below two respondents the covariances are 0.
 * @throws RangeError naming `n`, `sums` or `products`.
 */
export function spreadOfSums({ n, sums, products }: ProductSums): Spread {
  checkSums({ n, sums, products })
  const spread = (i: number, j: number) =>
    n * entry(products, i, j) - (sums[i] ?? 0) * (sums[j] ?? 0)
  const constant = sums.map((_, i) => spread(i, i) <= SMALLEST_VARIANCE * n * entry(products, i, i))
  const covariance = matrixOf(sums.length, sums.length, (i, j) => {
    if (n < 2 || constant[i] || constant[j]) return 0
    return spread(i, j) / n / (n - 1)
  })
  return { n, means: sums.map((value) => (n === 0 ? 0 : value / n)), covariance }
}

function checkSums({ n, sums, products }: ProductSums): void {
  checkCount(n, 'n')
  if (!sums.every(Number.isFinite)) throw new RangeError('sums: must be finite numbers')
  const square = products.length === sums.length
  if (!square || products.some((row) => row.length !== sums.length)) {
    throw new RangeError(`products: must be ${sums.length} rows of ${sums.length}`)
  }
  const wrong = products.some((row, i) =>
    row.some((value, j) => !Number.isFinite(value) || value !== products[j]?.[i]),
  )
  if (wrong) throw new RangeError('products: must be finite and symmetric')
}

/** Correlations from covariances; the columns must vary. */
export function correlationOf(covariance: Matrix): number[][] {
  const sds = covariance.map((_, i) => Math.sqrt(entry(covariance, i, i)))
  return matrixOf(sds.length, sds.length, (i, j) => {
    if (i === j) return 1
    const r = entry(covariance, i, j) / ((sds[i] ?? 1) * (sds[j] ?? 1))
    return Math.min(1, Math.max(-1, r)) + 0
  })
}

/** The spread of some of the columns, in the order of the places given. */
export function pickColumns(spread: Spread, places: readonly number[]): Spread {
  return {
    n: spread.n,
    means: places.map((place) => spread.means[place] ?? 0),
    covariance: places.map((i) => places.map((j) => entry(spread.covariance, i, j))),
  }
}
