import { TIE_TOLERANCE } from '../tie-tolerance.ts'

/**
 * What the answers say about a claim "the rate is at least p0": shown with an error of at most
 * alpha, disproved with an error of at most alpha, or neither.
 */
export type Verdict = 'demonstrated' | 'not_demonstrated' | 'refuted'

/** Whether a p-value rejects at the error `alpha`; an exact tie rejects. */
export function rejects(pValue: number, alpha: number): boolean {
  return pValue <= alpha + TIE_TOLERANCE
}

/**
 * The verdict from the two one-sided p-values of the claim.
 * @param pGreater probability, at p0, of at least as many satisfied answers as observed
 * @param pLess probability, at p0, of at most as many
 * @param alpha largest error of each of the two statements, below 0.5
 */
export function verdictOfTests(pGreater: number, pLess: number, alpha: number): Verdict {
  if (rejects(pGreater, alpha)) return 'demonstrated'
  return rejects(pLess, alpha) ? 'refuted' : 'not_demonstrated'
}

/**
 * The verdict from two one-sided bounds, each at confidence 1 - alpha.
 * @param bounds shares of 1
 */
export function verdictOfBounds(bounds: { lower: number; upper: number }, p0: number): Verdict {
  if (bounds.lower >= p0 - TIE_TOLERANCE) return 'demonstrated'
  return bounds.upper <= p0 + TIE_TOLERANCE ? 'refuted' : 'not_demonstrated'
}

/** The verdict on the opposite claim, "the rate is at most p0", from the same answers. */
export function oppositeVerdict(verdict: Verdict): Verdict {
  if (verdict === 'not_demonstrated') return verdict
  return verdict === 'demonstrated' ? 'refuted' : 'demonstrated'
}
