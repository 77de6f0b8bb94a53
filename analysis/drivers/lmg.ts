import { entry, type Matrix, matrixOf } from '../linear/matrix.ts'

/** More drivers than this would take more than 2^12 regressions. */
export const MOST_DRIVERS = 12

/**
 * The share of R² that belongs to each driver: its gain in R² when it enters, averaged over all
 * orders of entering, `sum over S without j of |S|! (k - |S| - 1)! / k! (R²(S + j) - R²(S))`. The
 * shares add up to R². Also known as the Shapley value of R².
 *
 * Every set of drivers is met once, by sweeping one driver after the other out of the correlations.
 *
 * Source: Lindeman, Merenda & Gold 1980, Introduction to Bivariate and Multivariate Analysis;
 * Kruskal 1987, Relative importance by averaging over orderings; Grömping 2007, Estimators of
 * relative importance in linear regression based on variance decomposition.
 * @param among correlations among the drivers, positive definite
 * @param withOutcome correlation of each driver with the outcome
 * @throws RangeError naming `x` above 12 drivers; group them or leave some out.
 */
export function lmg(among: Matrix, withOutcome: readonly number[]): number[] {
  const k = among.length
  if (k > MOST_DRIVERS) throw new RangeError(`x: must be at most 12 drivers, got ${k}`)
  const shares = new Array<number>(k).fill(0)
  const weights = orderWeights(k)
  const visit = ({ drivers, rest, last }: Remaining, entered: number) => {
    for (const [place, driver] of drivers.entries()) {
      const gain = entry(rest, place, drivers.length) ** 2 / entry(rest, place, place)
      shares[driver] = (shares[driver] ?? 0) + (weights[entered] ?? 0) * gain
    }
    for (const [place, driver] of drivers.entries()) {
      if (driver > last) visit(sweepOut({ drivers, rest, last }, place), entered + 1)
    }
  }
  const drivers = among.map((_, i) => i)
  const outcome = [...withOutcome, 1]
  const rows = among.map((row, i) => [...row, outcome[i] ?? 0])
  visit({ drivers, rest: [...rows, outcome], last: -1 }, 0)
  return shares
}

/** What is left when some drivers have entered: partial covariances, the outcome last. */
interface Remaining {
  readonly drivers: readonly number[]
  readonly rest: Matrix
  /** The driver that entered last; only later ones follow, so no set is met twice. */
  readonly last: number
}

/** The share of all orders in which a given driver follows a given set of `s` others. */
function orderWeights(k: number): number[] {
  const weights = [1 / k]
  for (let s = 1; s < k; s += 1) weights.push(((weights[s - 1] ?? 0) * s) / (k - s))
  return weights
}

function sweepOut({ drivers, rest }: Remaining, place: number): Remaining {
  const kept = rest.map((_, i) => i).filter((i) => i !== place)
  const pivot = entry(rest, place, place)
  const swept = matrixOf(kept.length, kept.length, (a, b) => {
    const [i, j] = [kept[a] ?? 0, kept[b] ?? 0]
    return entry(rest, i, j) - (entry(rest, i, place) * entry(rest, place, j)) / pivot
  })
  const others = drivers.filter((_, i) => i !== place)
  return { drivers: others, rest: swept, last: drivers[place] ?? 0 }
}
