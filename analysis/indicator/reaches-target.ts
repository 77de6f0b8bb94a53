import { compare, type Rational } from '../exact/rational.ts'
import type { Direction } from './definition.ts'

/**
 * Whether an achieved figure reaches its target, both exact and in the same unit: at least the
 * target, or at most the target where lower is better. Nothing is rounded before.
 */
export function reachesTarget(achieved: Rational, target: Rational, direction: Direction): boolean {
  const order = compare(achieved, target)
  return direction === 'higher_is_better' ? order >= 0 : order <= 0
}
