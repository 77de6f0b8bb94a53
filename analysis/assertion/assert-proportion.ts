import { checkCounts } from '../check-input.ts'
import { probabilityAtLeast, probabilityAtMost } from '../distributions/binomial-probability.ts'
import { normalProbability } from '../distributions/normal-probability.ts'
import { clopperPearson } from '../interval/clopper-pearson.ts'
import { wilson } from '../interval/wilson.ts'
import { checkAssertion } from './check-assertion.ts'
import { type Verdict, verdictOfTests } from './verdict.ts'

/** One test of the claim: p-values of both directions and one-sided bounds at 1 - alpha. */
interface AssertionTest {
  readonly pValueGreater: number
  readonly pValueLess: number
  readonly lower: number
  readonly upper: number
  readonly verdict: Verdict
}

/** Result of `assertProportion`; `verdict` is the exact one. */
export interface ProportionAssertion {
  readonly n: number
  readonly p0: number
  readonly alpha: number
  readonly estimate: number | null
  readonly exact: AssertionTest | null
  readonly wilson: (AssertionTest & { readonly z: number }) | null
  readonly verdict: Verdict
  readonly reason: 'no_data' | null
}

/**
 * Whether `x` satisfied answers of `n` valid, independent ones demonstrate or refute the claim
 * "the rate is at least p0". Exact binomial test in both directions; the score test stands beside
 * it for information and is approximate (it accepts false claims in up to 7 % of cases).
 *
 * Both statements together are a two-sided one at confidence `1 - 2 alpha`. `n = 0` gives
 * `not_demonstrated`, reason `no_data`, and no tests. Answers of people who came together are not
 * independent: see `clusteredProportion`.
 *
 * Source: Clopper & Pearson 1934, The use of confidence or fiducial limits; Fleiss, Levin & Paik
 * 2003, Statistical Methods for Rates and Proportions. Checked against R 4.2.2 binom.test.
 * @param p0 claimed rate, a share strictly between 0 and 1
 * @param alpha largest error of each statement, by default 0.05
 * @throws RangeError naming `x`, `n`, `p0` or `alpha`.
 */
export function assertProportion(
  x: number,
  n: number,
  p0: number,
  alpha = 0.05,
): ProportionAssertion {
  checkCounts(x, n)
  checkAssertion(p0, alpha)
  const claim = { n, p0, alpha }
  if (n === 0) {
    const none = { estimate: null, exact: null, wilson: null }
    return { ...claim, ...none, verdict: 'not_demonstrated', reason: 'no_data' }
  }
  const exact = exactTest(x, n, p0, alpha)
  return {
    ...claim,
    estimate: x / n,
    exact,
    wilson: scoreTest(x, n, p0, alpha),
    verdict: exact.verdict,
    reason: null,
  }
}

function exactTest(x: number, n: number, p0: number, alpha: number): AssertionTest {
  const pValueGreater = probabilityAtLeast(x, n, p0)
  const pValueLess = probabilityAtMost(x, n, p0)
  const { lower, upper } = clopperPearson(x, n, 1 - alpha, 'one')
  const verdict = verdictOfTests(pValueGreater, pValueLess, alpha)
  return { pValueGreater, pValueLess, lower, upper, verdict }
}

function scoreTest(x: number, n: number, p0: number, alpha: number) {
  const z = (x / n - p0) / Math.sqrt((p0 * (1 - p0)) / n)
  const pValueGreater = normalProbability(z, 'upper')
  const pValueLess = normalProbability(z, 'lower')
  const { lower, upper } = wilson(x, n, 1 - alpha, 'one')
  const verdict = verdictOfTests(pValueGreater, pValueLess, alpha)
  return { z: z + 0, pValueGreater, pValueLess, lower, upper, verdict }
}
