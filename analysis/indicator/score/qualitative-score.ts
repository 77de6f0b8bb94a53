import { divide, HUNDRED, multiply, type Rational } from '../../exact/rational.ts'

/**
 * Points granted by judgement: a percentage of full points, from one of the bands 100 to 80, below
 * 80 to 60, below 60 to 0. The written reason is part of the definition, which is refused without.
 *
 * Source: published self-evaluation forms.
 * @param bandPercent percentage granted, 0 to 100
 */
export function qualitativeScore(points: Rational, bandPercent: Rational): Rational {
  return divide(multiply(points, bandPercent), HUNDRED)
}
