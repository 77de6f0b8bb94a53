import type { Rational } from '../../exact/rational.ts'
import type { Direction } from '../definition.ts'

/**
 * What every rule works on, exact: achieved figure and target in one unit (percent, money, days;
 * not negative), full points, and which side is better.
 */
export interface ScoreInput {
  readonly achieved: Rational
  readonly target: Rational
  readonly points: Rational
  readonly direction: Direction
}
