/**
 * Wilson score limits with the full continuity correction of 1/(2n) at a normal deviate `z`:
 * `(2x + z² - 1 - z sqrt(z² - 2 - 1/n + 4p(nq + 1))) / (2(n + z²))` and its mirror image, within
 * [0, 1]; exactly 0 at `x = 0` and exactly 1 at `x = n`. `0 <= x <= n`, `n >= 1`, `z > 0`.
 *
 * Source: Newcombe 1998, Two-sided confidence intervals for the single proportion, method 4;
 * Fleiss, Levin & Paik 2003, Statistical Methods for Rates and Proportions.
 * @returns limits as shares of 1
 */
export function wilsonCorrectedLimits(
  x: number,
  n: number,
  z: number,
): { lower: number; upper: number } {
  return {
    lower: x === 0 ? 0 : correctedLower(x, n, z),
    upper: x === n ? 1 : 1 - correctedLower(n - x, n, z),
  }
}

/** The lower limit for `x >= 1`; the upper one is that of the opposite answer, from above. */
function correctedLower(x: number, n: number, z: number): number {
  const square = z * z
  const root = Math.sqrt(square - 2 - 1 / n + (4 * x * (n - x + 1)) / n)
  return Math.max(0, (2 * x + square - 1 - z * root) / (2 * (n + square)))
}
