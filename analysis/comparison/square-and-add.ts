/** An estimate with limits of its own; for shares all three lie in [0, 1]. */
export interface EstimateWithLimits {
  readonly estimate: number
  readonly lower: number
  readonly upper: number
}

/** Limits of a difference of two shares, within [-1, 1]. */
export interface DifferenceLimits {
  readonly lower: number
  readonly upper: number
}

/**
 * Limits of the difference `d = first - second` from the limits of each:
 * `d - sqrt((p1 - l1)² + (u2 - p2)² - 2 r (p1 - l1)(u2 - p2))` and
 * `d + sqrt((u1 - p1)² + (p2 - l2)² - 2 r (u1 - p1)(p2 - l2))`, within [-1, 1].
 * They are no better than the limits that go in, which must share one confidence. Groups swapped
 * change their sign.
 *
 * Source: Zou & Donner 2008, Construction of confidence limits about effect measures: a general
 * approach; for independent counts Newcombe 1998, Interval estimation for the difference between
 * independent proportions.
 * @param correlation of the two estimates, 0 when independent
 * @throws RangeError naming `correlation` outside [-1, 1] (rounding apart).
 */
export function squareAndAdd(
  first: EstimateWithLimits,
  second: EstimateWithLimits,
  correlation = 0,
): DifferenceLimits {
  if (!(Math.abs(correlation) <= 1 + 1e-9)) {
    throw new RangeError(`correlation: must be from -1 to 1, got ${correlation}`)
  }
  const difference = first.estimate - second.estimate
  const below = reach(first.estimate - first.lower, second.upper - second.estimate, correlation)
  const above = reach(first.upper - first.estimate, second.estimate - second.lower, correlation)
  return {
    lower: Math.max(-1, difference - below),
    upper: Math.min(1, difference + above),
  }
}

function reach(a: number, b: number, correlation: number): number {
  return Math.sqrt(Math.max(0, a * a + b * b - 2 * correlation * a * b))
}
