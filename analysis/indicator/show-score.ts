import { formatRational } from '../exact/format-rational.ts'
import { compare, type Rational } from '../exact/rational.ts'
import { roundHalfUp, truncate } from '../exact/round-rational.ts'
import type { ScoreRounding } from './definition.ts'

const DECIMALS: { readonly [rounding in ScoreRounding]: number } = {
  half_up_2: 2,
  truncated_2: 2,
  half_up_integer: 0,
  truncated_integer: 0,
}

/**
 * Writes a score by a rounding and nothing else; for recounting published forms. What people see
 * is `showScore`.
 */
export function roundScore(score: Rational, rounding: ScoreRounding): string {
  const decimals = DECIMALS[rounding]
  const halfUp = rounding === 'half_up_2' || rounding === 'half_up_integer'
  return formatRational(halfUp ? roundHalfUp(score, decimals) : truncate(score, decimals), decimals)
}

/**
 * Writes a score for people: by the rounding of the definition, but cut where half-up would show
 * full points that were not reached, or more than full points (9.9995 of 10 is "9.99").
 */
export function showScore(score: Rational, points: Rational, rounding: ScoreRounding): string {
  const decimals = DECIMALS[rounding]
  const rounded = roundHalfUp(score, decimals)
  const short = compare(score, points) < 0
  const order = compare(rounded, points)
  const misleads = order > 0 || (short && order === 0)
  return misleads
    ? formatRational(truncate(score, decimals), decimals)
    : roundScore(score, rounding)
}
