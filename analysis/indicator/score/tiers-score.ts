import { compare, type Rational, ZERO } from '../../exact/rational.ts'
import type { Direction } from '../definition.ts'

/** One step: the bound belongs to it. */
export interface ExactTier {
  readonly bound: Rational
  readonly points: Rational
}

/**
 * Points of the best tier whose bound is met, bounds inclusive: the highest lower bound that is at
 * most the achieved figure; where lower is better, the lowest bound that is at least it. None met:
 * zero points. The order in which tiers are written does not matter.
 *
 * Source: published self-evaluation forms.
 */
export function tiersScore(
  achieved: Rational,
  tiers: readonly ExactTier[],
  direction: Direction,
): Rational {
  const sign = direction === 'higher_is_better' ? 1 : -1
  const met = tiers.filter((tier) => sign * compare(achieved, tier.bound) >= 0)
  const [best] = met.sort((a, b) => sign * compare(b.bound, a.bound))
  return best?.points ?? ZERO
}
