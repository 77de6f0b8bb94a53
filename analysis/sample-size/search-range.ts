import { binomialDensity } from '../distributions/binomial-density.ts'
import { probabilityAtLeast } from '../distributions/binomial-probability.ts'
import { smallestWhere } from '../search/smallest-where.ts'
import { criticalValue } from './critical-value.ts'
import type { SearchRange } from './find-plans.ts'

/** Slack for the rounding errors of a power. */
const SLACK = 1e-9

/**
 * Between which numbers of answers the power of the exact test can first pass `target` and last
 * fall below it, up to `limit`.
 *
 * The test that uses up alpha by chance at its critical value is the most powerful one, so its
 * power never falls with more answers. The exact test has at most that power, and less by at most
 * the probability of one outcome, of which the likeliest becomes less likely with more answers.
 *
 * Source: Neyman & Pearson 1933, On the problem of the most efficient tests of statistical
 * hypotheses.
 */
export function searchRange(
  claim: { p0: number; pTrue: number; alpha: number },
  target: number,
  limit: number,
): SearchRange {
  const from = smallestWhere(1, limit, (n) => randomisedPower(n, claim) >= target - SLACK) ?? limit
  const until = smallestWhere(
    from,
    limit,
    (n) => randomisedPower(n, claim) - likeliest(n, claim.pTrue) >= target + SLACK,
  )
  const critical = criticalValue(from, claim.p0, claim.alpha)
  return { allowed: critical === null ? 0 : from - critical, limit: until ?? limit }
}

function randomisedPower(
  n: number,
  { p0, pTrue, alpha }: { p0: number; pTrue: number; alpha: number },
): number {
  const critical = criticalValue(n, p0, alpha)
  const below = (critical ?? n + 1) - 1
  const size = critical === null ? 0 : probabilityAtLeast(critical, n, p0)
  const chance = Math.max(0, alpha - size) / binomialDensity(below, n, p0)
  const power = critical === null ? 0 : probabilityAtLeast(critical, n, pTrue)
  return power + chance * binomialDensity(below, n, pTrue)
}

function likeliest(n: number, p: number): number {
  return binomialDensity(Math.min(n, Math.floor((n + 1) * p)), n, p)
}
