import { cholesky } from '../linear/cholesky.ts'
import { entry } from '../linear/matrix.ts'
import { type Column, checkColumns, checkValues, rowCounts } from './column.ts'
import { type CountedRow, completeRows, countRows } from './complete-rows.ts'
import { INTERCEPT } from './drivers-from-spread.ts'
import { correlationOf, pickColumns, type Spread, spreadOfRows } from './spread.ts'

/** Why there are no coefficients; with `constant_driver_dropped` the others may have them. */
export type LogisticReason =
  | 'no_data'
  | 'too_few_rows'
  | 'rank_deficient'
  | 'separation'
  | 'constant_driver_dropped'

/** The complete rows of a logistic regression, and whether it can be computed at all. */
export interface LogisticInput {
  readonly n: number
  readonly successes: number
  readonly names: readonly string[]
  /** The outcome first, then the drivers. */
  readonly rows: readonly CountedRow[]
  /** Of the drivers alone. */
  readonly spread: Spread
  /** Places of the drivers that vary. */
  readonly kept: readonly number[]
  readonly dropped: readonly string[]
  readonly reason: LogisticReason | null
}

/**
 * Checks the columns and takes the complete rows.
 * @throws RangeError naming `y`, `x` with the driver, or `counts`.
 */
export function readLogisticInput(
  y: readonly (number | null)[],
  x: readonly Column[],
  counts?: readonly number[],
): LogisticInput {
  checkModel(y, x)
  const names = x.map((column) => column.name)
  const columns = [y, ...x.map((column) => column.values)]
  const rows = completeRows(columns, rowCounts(counts, y.length))
  const n = countRows(rows)
  const successes = countRows(rows.filter((row) => row.values[0] === 1))
  const drivers = rows.map(({ values, count }) => ({ values: values.slice(1), count }))
  const spread = spreadOfRows(drivers)
  const places = names.map((_, i) => i)
  const kept = places.filter((i) => n > 1 && entry(spread.covariance, i, i) > 0)
  const dropped = n === 0 ? [] : names.filter((_, i) => !kept.includes(i))
  const found = { n, successes, names, rows, spread, kept, dropped }
  return { ...found, reason: reasonOf(found) }
}

function checkModel(y: readonly (number | null)[], x: readonly Column[]): void {
  if (x.length === 0) throw new RangeError('x: must hold at least one driver')
  checkValues(y, 'y', y.length)
  const wrong = y.find((value) => value !== null && value !== 0 && value !== 1)
  if (wrong !== undefined) throw new RangeError(`y: must be 0, 1 or null, got ${wrong}`)
  checkColumns(x, 'x', y.length)
  if (x.some((column) => column.name === INTERCEPT)) {
    throw new RangeError(`x: no driver may be named ${INTERCEPT}`)
  }
}

function reasonOf(found: Omit<LogisticInput, 'reason'>): LogisticReason | null {
  const { n, successes, kept, spread } = found
  if (n === 0) return 'no_data'
  if (successes === 0 || successes === n) return 'separation'
  if (kept.length === 0) return 'constant_driver_dropped'
  if (n <= kept.length + 1) return 'too_few_rows'
  const correlation = correlationOf(pickColumns(spread, kept).covariance)
  return cholesky(correlation) ? null : 'rank_deficient'
}
