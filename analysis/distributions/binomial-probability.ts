import betainc from '@stdlib/math-base-special-betainc'

/**
 * `P(X >= x)` for `n` independent answers that are each satisfied with probability `p`:
 * the regularised incomplete beta `I_p(x, n - x + 1)`, never a difference from 1.
 * @param p probability in (0, 1); `0 <= x <= n`
 */
export function probabilityAtLeast(x: number, n: number, p: number): number {
  return x === 0 ? 1 : betainc(p, x, n - x + 1, true, false)
}

/**
 * `P(X <= x)` for `n` independent answers that are each satisfied with probability `p`: the upper
 * tail of `I_p(x + 1, n - x)`, never a difference from 1.
 * @param p probability in (0, 1); `0 <= x <= n`
 */
export function probabilityAtMost(x: number, n: number, p: number): number {
  return x === n ? 1 : betainc(p, x + 1, n - x, true, true)
}
