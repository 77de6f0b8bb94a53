import { checkClosedShare, checkOpenShare } from '../check-input.ts'
import { TIE_TOLERANCE } from '../tie-tolerance.ts'

/** What non-response can hide; rates are shares of 1. */
export interface NonResponseBounds {
  /** The rate of everybody if all who did not answer were dissatisfied. */
  readonly lower: number
  /** The rate of everybody if all who did not answer were satisfied. */
  readonly upper: number
  /**
   * Those who did not answer would have to be satisfied at less than this for the rate of
   * everybody to fall below p0. Not clipped: see `breakEvenMeaning`. Null when everybody answered.
   */
  readonly breakEven: number | null
  /**
   * `within`: it depends on those who did not answer. `always_reached`: no rate of theirs, not even
   * 0, leads below p0. `never_reached`: even if all of them were satisfied, p0 is missed.
   * `everybody_answered`: there is nobody it could depend on.
   */
  readonly breakEvenMeaning: 'within' | 'always_reached' | 'never_reached' | 'everybody_answered'
}

/**
 * Bounds of the rate of everybody without any assumption on those who did not answer:
 * `[r p, r p + 1 - r]`, and the break-even `(p0 - r p)/(1 - r)`.
 *
 * Source: Manski 1989, Anatomy of the selection problem.
 * @param rate satisfied share of the valid answers, from 0 to 1
 * @param responseShare share of everybody who gave a valid answer, from 0 to 1; 0 leaves [0, 1]
 * @param p0 claimed rate, strictly between 0 and 1; by default 0.95
 * @throws RangeError naming `rate`, `responseShare` or `p0`.
 */
export function nonResponseBounds(
  rate: number,
  responseShare: number,
  p0 = 0.95,
): NonResponseBounds {
  checkClosedShare(rate, 'rate')
  checkClosedShare(responseShare, 'responseShare')
  checkOpenShare(p0, 'p0')
  const lower = responseShare * rate
  const silent = 1 - responseShare
  const bounds = { lower, upper: Math.min(1, lower + silent) }
  if (silent === 0) return { ...bounds, breakEven: null, breakEvenMeaning: 'everybody_answered' }
  const breakEven = (p0 - lower) / silent
  return { ...bounds, breakEven, breakEvenMeaning: meaningOf(breakEven) }
}

function meaningOf(breakEven: number): NonResponseBounds['breakEvenMeaning'] {
  if (breakEven <= TIE_TOLERANCE) return 'always_reached'
  return breakEven > 1 + TIE_TOLERANCE ? 'never_reached' : 'within'
}
