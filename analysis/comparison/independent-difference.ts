import { checkOpenShare } from '../check-input.ts'
import { type DesignEstimate, withLogitLimits } from './design-estimate.ts'
import { type DifferenceLimits, squareAndAdd } from './square-and-add.ts'
import { ROUNDING, type StudentDifference, studentDifference } from './student-difference.ts'

/** The difference of two surveys; `df` is 0 where nothing varies. */
export interface IndependentDifference extends StudentDifference {
  /** Null where an estimate is 0 or 1: take limits of another kind and `squareAndAdd`. */
  readonly moverLogit: DifferenceLimits | null
}

/**
 * The difference `first - second` of the shares of two separate surveys, such as two years: the
 * variances add up, `df = se⁴/(se1⁴/df1 + se2⁴/df2)`, and a second interval adds the squared
 * distances of the two logit intervals.
 *
 * Without degrees of freedom in one of them, or without variance in both, there is no test
 * (`reason`).
 *
 * Source: Welch 1947 and Satterthwaite 1946 for df; Zou & Donner 2008, Construction of confidence
 * limits about effect measures.
 * @param conf two-sided confidence, by default 0.95
 * @throws RangeError naming `estimate1`, `se1`, `df1`, `estimate2`, `se2`, `df2` or `conf`.
 */
export function independentDifference(
  first: DesignEstimate,
  second: DesignEstimate,
  conf = 0.95,
): IndependentDifference {
  checkEstimate(first, 1)
  checkEstimate(second, 2)
  checkOpenShare(conf, 'conf')
  const difference = first.estimate - second.estimate
  const se = Math.hypot(first.se, second.se)
  const test = studentDifference(difference, se, welchDf(first, second), conf)
  const [one, two] = [withLogitLimits(first, conf), withLogitLimits(second, conf)]
  const reason = se <= ROUNDING ? 'no_variation' : test.reason
  return {
    ...test,
    reason,
    moverLogit: one && two && se > ROUNDING ? squareAndAdd(one, two) : null,
  }
}

function welchDf(first: DesignEstimate, second: DesignEstimate): number {
  const largest = Math.max(first.se, second.se)
  if (first.df === 0 || second.df === 0 || largest === 0) return 0
  const [a, b] = [(first.se / largest) ** 2, (second.se / largest) ** 2]
  return (a + b) ** 2 / (a ** 2 / first.df + b ** 2 / second.df)
}

function checkEstimate({ estimate, se, df }: DesignEstimate, index: number): void {
  if (!(estimate >= 0 && estimate <= 1)) {
    throw new RangeError(`estimate${index}: must be from 0 to 1, got ${estimate}`)
  }
  if (!(se >= 0 && Number.isFinite(se))) {
    throw new RangeError(`se${index}: must be 0 or more and finite, got ${se}`)
  }
  if (!(df === 0 || (df >= 1 && Number.isFinite(df)))) {
    throw new RangeError(`df${index}: must be 0 or at least 1, got ${df}`)
  }
}
