import { entry } from '../linear/matrix.ts'
import { type ByName, byName } from './by-name.ts'
import {
  ASSOCIATION,
  type CorrelationDrivers,
  type DriverReason,
  withoutRegression,
} from './driver-figures.ts'
import { driversFromCorrelation } from './drivers-from-correlation.ts'
import { coefficientsOf, splitSpread, standardisedRegression } from './regression.ts'
import { correlationOf, pickColumns, type Spread } from './spread.ts'

/** The name of the constant among the coefficients. */
export const INTERCEPT = 'intercept'

/** What means and covariances say of the drivers. */
export interface SpreadDrivers extends CorrelationDrivers {
  readonly dropped: readonly string[]
  readonly coefficients: ByName | null
  readonly standardErrors: ByName | null
}

const NO_COEFFICIENTS = { coefficients: null, standardErrors: null }

/**
 * The figures of `driversFromCorrelation` with coefficients and standard errors, from means and
 * covariances: what sums over a data store give without reading single answers. Constant drivers
 * are dropped and reported; a constant outcome gives `zero_variance`.
 *
 * Source: see `driversFromCorrelation`.
 * @param spread of the outcome (first) and the drivers, in the order of their names
 * @throws RangeError naming `names` unless there is one for each driver.
 */
export function driversFromSpread(spread: Spread, names: readonly string[]): SpreadDrivers {
  const { n, covariance } = spread
  const varies = (place: number) => n > 1 && entry(covariance, place, place) > 0
  if (n < 2) return without(n, n === 0 ? 'no_data' : 'too_few_rows', [])
  const places = names.map((_, j) => j + 1)
  const kept = places.filter(varies)
  const dropped = names.filter((_, j) => !varies(j + 1))
  if (!varies(0)) return without(n, 'zero_variance', dropped)
  if (kept.length === 0) return without(n, 'constant_driver_dropped', dropped)
  const picked = pickColumns(spread, [0, ...kept])
  const keptNames = names.filter((_, j) => varies(j + 1))
  const found = driversFromCorrelation(correlationOf(picked.covariance), n, keptNames)
  return withDropped(names, {
    ...found,
    ...(found.rSquared === null ? NO_COEFFICIENTS : named(picked, keptNames)),
    dropped,
    reason: found.reason ?? (dropped.length > 0 ? 'constant_driver_dropped' : null),
    warnings: [
      ASSOCIATION,
      ...dropped.map((driver) => ({ code: 'constant_driver_dropped', params: { driver } })),
    ],
  })
}

function named(spread: Spread, names: readonly string[]) {
  const { among, withOutcome } = splitSpread(spread)
  const regression = standardisedRegression(among, withOutcome)
  if (!regression) return NO_COEFFICIENTS
  const { coefficients, standardErrors } = coefficientsOf(spread, regression)
  return {
    coefficients: byName([INTERCEPT, ...names], coefficients),
    standardErrors: byName([INTERCEPT, ...names], standardErrors),
  }
}

/** Names every driver in every figure, in the order given: null where it was dropped. */
function withDropped(names: readonly string[], found: SpreadDrivers): SpreadDrivers {
  const all = (figures: ByName | null, before: readonly string[] = []) =>
    figures &&
    Object.fromEntries([...before, ...names].map((name) => [name, figures[name] ?? null]))
  return {
    ...found,
    lmg: all(found.lmg),
    lmgShare: all(found.lmgShare),
    first: all(found.first),
    last: all(found.last),
    relativeWeights: all(found.relativeWeights),
    standardisedBeta: all(found.standardisedBeta),
    pearson: all(found.pearson),
    coefficients: all(found.coefficients, [INTERCEPT]),
    standardErrors: all(found.standardErrors, [INTERCEPT]),
  }
}

function without(n: number, reason: DriverReason, dropped: readonly string[]): SpreadDrivers {
  return { ...withoutRegression(n, reason), dropped, ...NO_COEFFICIENTS }
}
