import { checkOpenShare } from '../check-input.ts'

/**
 * Refuses a claim that is no share or an error of one half and more.
 * @throws RangeError naming `p0` or `alpha`.
 */
export function checkAssertion(p0: number, alpha: number): void {
  checkOpenShare(p0, 'p0')
  checkAlpha(alpha)
}

/**
 * Refuses an error of one half and more, with which "demonstrated" and "refuted" could hold
 * together.
 * @throws RangeError naming `alpha`.
 */
export function checkAlpha(alpha: number): void {
  checkOpenShare(alpha, 'alpha')
  if (alpha >= 0.5) throw new RangeError(`alpha: must be below 0.5, got ${alpha}`)
}
