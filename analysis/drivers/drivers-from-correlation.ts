import { checkCount } from '../check-input.ts'
import { entry, type Matrix, transpose } from '../linear/matrix.ts'
import { byName } from './by-name.ts'
import { ASSOCIATION, type CorrelationDrivers, withoutRegression } from './driver-figures.ts'
import { lmg, MOST_DRIVERS } from './lmg.ts'
import { splitCorrelation, standardisedRegression } from './regression.ts'
import { relativeWeights } from './relative-weights.ts'

/** An R² below this is rounding and has no shares. */
const SMALLEST_R_SQUARED = 1e-28

/** Correlations may miss symmetry and 1 by this much. */
const ROUNDING = 1e-12

/**
 * What goes with an outcome, from correlations alone: R², its decomposition by averaging over
 * orderings (LMG) and by relative weights, the R² of each driver alone and its gain when it enters
 * last, standardised coefficients. Unweighted by definition, and associations, not causes.
 *
 * `n <= k + 1` gives `too_few_rows`, a driver that is a combination of others `rank_deficient`:
 * only the correlations remain. Above 12 drivers `lmg` is null, `too_many_drivers`: group them.
 *
 * Source: see `lmg` and `relativeWeights`. Checked against R 4.2.2 lm and eigen.
 * @param correlation of the outcome (first row and column) and the k drivers
 * @param n respondents behind the correlations
 * @param names of the drivers, in the order of the matrix
 * @throws RangeError naming `correlation`, `n` or `names`.
 */
export function driversFromCorrelation(
  correlation: Matrix,
  n: number,
  names: readonly string[],
): CorrelationDrivers {
  checkCount(n, 'n')
  checkCorrelation(correlation)
  const k = correlation.length - 1
  if (names.length !== k || new Set(names).size !== k) {
    throw new RangeError(`names: must be ${k} different names, got ${names.length}`)
  }
  const { among, withOutcome } = splitCorrelation(correlation)
  const pearson = byName(names, withOutcome)
  if (n <= k + 1) return withoutRegression(n, n === 0 ? 'no_data' : 'too_few_rows', pearson)
  const regression = standardisedRegression(among, withOutcome)
  if (!regression) return withoutRegression(n, 'rank_deficient', pearson)
  const { rSquared, unexplained, beta, last } = regression
  const parts = k > MOST_DRIVERS ? null : lmg(among, withOutcome)
  const share = (part: number) => (rSquared > SMALLEST_R_SQUARED ? part / rSquared : null)
  return {
    n,
    rSquared,
    adjustedRSquared: 1 - (unexplained * (n - 1)) / (n - k - 1),
    lmg: parts && byName(names, parts),
    lmgShare: parts && byName(names, parts.map(share)),
    first: byName(
      names,
      withOutcome.map((r) => r ** 2),
    ),
    last: byName(names, last),
    relativeWeights: byName(names, relativeWeights(among, withOutcome)),
    standardisedBeta: byName(names, beta),
    pearson,
    reason: parts ? null : 'too_many_drivers',
    warnings: [ASSOCIATION],
  }
}

function checkCorrelation(correlation: Matrix): void {
  const size = correlation.length
  if (size < 2 || correlation.some((row) => row.length !== size)) {
    throw new RangeError('correlation: must be square with an outcome and at least one driver')
  }
  const mirrored = transpose(correlation)
  for (const [i, row] of correlation.entries()) {
    const wrong = row.find((value, j) => {
      const want = i === j ? 1 : entry(mirrored, i, j)
      return !(Math.abs(value) <= 1 + ROUNDING && Math.abs(value - want) <= ROUNDING)
    })
    if (wrong === undefined) continue
    throw new RangeError(
      `correlation: must be symmetric, from -1 to 1 and 1 on the diagonal, got ${wrong}`,
    )
  }
}
