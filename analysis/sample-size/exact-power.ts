import { checkClosedShare } from '../check-input.ts'
import { probabilityAtLeast } from '../distributions/binomial-probability.ts'
import { criticalValue } from './critical-value.ts'

/** What the exact test can do with a given number of answers; probabilities are shares of 1. */
export interface ExactPower {
  readonly n: number
  /** Fewest satisfied answers that demonstrate the claim; null when no outcome does. */
  readonly criticalX: number | null
  /** Most dissatisfied answers that still do. */
  readonly allowedDissatisfied: number | null
  /** Real probability of a demonstration when the rate is exactly the claimed one. */
  readonly size: number
  /** Probability of a demonstration at the true rate. */
  readonly power: number
}

/**
 * How likely `n` valid, independent answers demonstrate "the rate is at least p0" when the true
 * rate is `pTrue`, by the exact test. Power is saw-toothed in `n`: one answer more can lower it.
 * Where no outcome demonstrates (58 answers and fewer for 95 %), critical value null and power 0.
 *
 * Source: Chernick & Liu 2002, The saw-toothed behavior of power versus sample size; Fleiss, Levin
 * & Paik 2003, Statistical Methods for Rates and Proportions.
 * @param pTrue true rate, a share from 0 to 1, also below p0
 * @param alpha largest error of a demonstration, below 0.5, by default 0.05
 * @throws RangeError naming `n`, `p0`, `pTrue` or `alpha`.
 */
export function exactPower(n: number, p0: number, pTrue: number, alpha = 0.05): ExactPower {
  checkClosedShare(pTrue, 'pTrue')
  const criticalX = criticalValue(n, p0, alpha)
  if (criticalX === null) return { n, criticalX, allowedDissatisfied: null, size: 0, power: 0 }
  return {
    n,
    criticalX,
    allowedDissatisfied: n - criticalX,
    size: probabilityAtLeast(criticalX, n, p0),
    power: probabilityAtLeast(criticalX, n, pTrue),
  }
}
