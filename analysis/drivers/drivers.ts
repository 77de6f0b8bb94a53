import { type ByName, byName } from './by-name.ts'
import { type Column, checkColumns, checkValues, rowCounts } from './column.ts'
import { completeRows } from './complete-rows.ts'
import { type CountedPair, countPairs } from './counted-pairs.ts'
import type { CorrelationDrivers } from './driver-figures.ts'
import { driversFromSpread, INTERCEPT } from './drivers-from-spread.ts'
import { kendall } from './kendall.ts'
import type { RankCorrelation } from './rank-correlation.ts'
import { spearman } from './spearman.ts'
import { spreadOfRows } from './spread.ts'

/** What goes with an outcome; figures by driver, null for those that were dropped. */
export interface Drivers extends CorrelationDrivers {
  /** Drivers without variance, which take no part. */
  readonly dropped: readonly string[]
  /** In the units of the answers, with `intercept`. */
  readonly coefficients: ByName | null
  readonly standardErrors: ByName | null
  readonly spearman: ByName | null
  readonly spearmanP: ByName | null
  readonly kendallTauB: ByName | null
  readonly kendallP: ByName | null
}

/**
 * What goes with overall satisfaction: least squares of `y` on the drivers, the decomposition of its
 * R² (see `driversFromCorrelation`), coefficients with standard errors, and rank correlations of
 * each driver with `y`, all over the respondents who answered every column (listwise deletion).
 * Unweighted by definition. Associations, not causes.
 *
 * A driver without variance is dropped and reported (`constant_driver_dropped`), the others keep
 * their figures. A constant outcome gives `zero_variance`, no complete row `no_data`.
 *
 * Source: Grömping 2006, Relative importance for linear regression in R; Johnson JW 2000, A
 * heuristic method for estimating the relative weight of predictor variables in multiple regression.
 * Checked against R 4.2.2 lm, cor and cor.test(exact = FALSE).
 * @param y outcome, one value per respondent
 * @param x drivers, at least one, none named `intercept`
 * @param counts respondents of each row, by default 1
 * @throws RangeError naming `y`, `x` with the driver, or `counts`.
 */
export function drivers(
  y: readonly (number | null)[],
  x: readonly Column[],
  counts?: readonly number[],
): Drivers {
  if (x.length === 0) throw new RangeError('x: must hold at least one driver')
  checkValues(y, 'y', y.length)
  checkColumns(x, 'x', y.length)
  const names = x.map((column) => column.name)
  if (names.includes(INTERCEPT)) throw new RangeError(`x: no driver may be named ${INTERCEPT}`)
  const rows = completeRows([y, ...x.map((column) => column.values)], rowCounts(counts, y.length))
  const fit = driversFromSpread(spreadOfRows(rows), names)
  const weights = rows.map((row) => row.count)
  const side = (place: number) => rows.map((row) => row.values[place] ?? null)
  const pairs = names.map((_, j) => countPairs(side(j + 1), side(0), weights))
  return { ...fit, ...rankFigures(names, pairs) }
}

function rankFigures(names: readonly string[], pairs: readonly (readonly CountedPair[])[]) {
  const [rho, tau] = [pairs.map(spearman), pairs.map(kendall)]
  const figure = (list: readonly RankCorrelation[], key: 'estimate' | 'pValue') =>
    byName(
      names,
      list.map((result) => result[key]),
    )
  return {
    spearman: figure(rho, 'estimate'),
    spearmanP: figure(rho, 'pValue'),
    kendallTauB: figure(tau, 'estimate'),
    kendallP: figure(tau, 'pValue'),
  }
}
