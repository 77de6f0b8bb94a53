import { checkAssertion } from '../assertion/check-assertion.ts'
import { rejects } from '../assertion/verdict.ts'
import { checkCounts } from '../check-input.ts'
import { probabilityAtLeast } from '../distributions/binomial-probability.ts'
import { checkPositive } from '../distributions/tail.ts'
import { smallestWhere } from '../search/smallest-where.ts'
import { TIE_TOLERANCE } from '../tie-tolerance.ts'
import { fewestAnswers } from './acceptance.ts'
import { MOST_ANSWERS } from './demonstrate.ts'
import { roundUpSample } from './round-up-sample.ts'

/** Answers still missing for a demonstration at the present rate. */
export interface MoreAnswers {
  /** Further valid answers; 0 when there are enough. */
  readonly further: number | null
  /** Valid answers in all. */
  readonly total: number | null
  readonly reason: 'no_data' | 'rate_not_above_threshold' | 'out_of_reach' | null
}

/**
 * How many further valid answers, with the same share of satisfied ones as so far, would make the
 * exact verdict on "the rate is at least p0" `demonstrated`. Dissatisfied answers to come are
 * rounded up to whole ones. This is a projection of the present rate, no sample size with a power:
 * the answers to come may be worse or better.
 *
 * Answers in events resemble each other: with `designEffect` the answers needed in all are
 * multiplied by it before the present ones are taken off.
 *
 * Null with reason `no_data` without answers, `rate_not_above_threshold` where no number of answers
 * at this rate would do, `out_of_reach` above ten million answers.
 *
 * Source: exact binomial test, Clopper & Pearson 1934; design effect Kish 1965, Survey Sampling.
 * @param satisfied satisfied answers so far
 * @param valid valid answers so far
 * @param p0 claimed rate, a share strictly between 0 and 1
 * @param alpha largest error of a demonstration, below 0.5, by default 0.05
 * @param designEffect positive, by default 1 (independent answers)
 * @throws RangeError naming `x` (satisfied), `n` (valid), `p0`, `alpha` or `designEffect`.
 */
export function moreAnswersNeeded(
  satisfied: number,
  valid: number,
  p0: number,
  alpha = 0.05,
  { designEffect = 1 }: { readonly designEffect?: number } = {},
): MoreAnswers {
  checkCounts(satisfied, valid)
  checkAssertion(p0, alpha)
  checkPositive(designEffect, 'designEffect')
  const unknown = { further: null, total: null }
  if (valid === 0) return { ...unknown, reason: 'no_data' }
  if (satisfied / valid <= p0 + TIE_TOLERANCE)
    return { ...unknown, reason: 'rate_not_above_threshold' }
  const independent = fewestAtRate(satisfied, valid, p0, alpha)
  if (independent === null) return { ...unknown, reason: 'out_of_reach' }
  const needed = roundUpSample(independent * designEffect)
  return { further: Math.max(0, needed - valid), total: Math.max(valid, needed), reason: null }
}

/** The smallest sample at the rate `satisfied / valid` that demonstrates; null beyond the most. */
function fewestAtRate(satisfied: number, valid: number, p0: number, alpha: number): number | null {
  const dissatisfied = valid - satisfied
  if (dissatisfied === 0) return fewestAnswers(0, p0, alpha)
  const perDissatisfied = valid / dissatisfied
  const demonstrates = (n: number, f: number) => rejects(probabilityAtLeast(n - f, n, p0), alpha)
  const last = Math.floor(MOST_ANSWERS / perDissatisfied)
  // In fractions of an answer the p-value falls steadily, so nothing before `start` demonstrates.
  const start = smallestWhere(1, last, (f) => demonstrates(f * perDissatisfied, f))
  for (let f = start ?? last + 1; f <= last; f += 1) {
    const most = Math.floor((f * valid) / dissatisfied)
    if (demonstrates(most, f)) {
      const least = Math.floor(((f - 1) * valid) / dissatisfied) + 1
      return fewestAnswers(f, p0, alpha, least)
    }
  }
  return null
}
