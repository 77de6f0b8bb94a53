import { formatRational } from '../exact/format-rational.ts'
import type { Rational } from '../exact/rational.ts'
import { roundDown, roundHalfUp, roundUp } from '../exact/round-rational.ts'
import type { Direction } from './definition.ts'
import { reachesTarget } from './reaches-target.ts'

/** A target the shown figure must not seem to reach when the exact one does not. */
export interface ShownTarget {
  readonly target: Rational
  readonly direction: Direction
}

/**
 * Writes a figure with `decimals` places, half-up; but where that would seem to reach a target
 * that is not reached, it is cut (or, where lower is better, raised) to the side it stands on:
 * 79.999 against 80 is "79.99". Without a target: half-up.
 * @param decimals by default 2
 */
export function showFigure(value: Rational, aim: ShownTarget | null, decimals = 2): string {
  const rounded = roundHalfUp(value, decimals)
  if (!aim) return formatRational(rounded, decimals)
  const { target, direction } = aim
  const misleads =
    !reachesTarget(value, target, direction) && reachesTarget(rounded, target, direction)
  if (!misleads) return formatRational(rounded, decimals)
  const honest = direction === 'higher_is_better' ? roundDown : roundUp
  return formatRational(honest(value, decimals), decimals)
}
