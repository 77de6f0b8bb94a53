import {
  type Draw,
  drawRange,
  hypergeometricDensity,
  hypergeometricProbability,
} from '../distributions/hypergeometric.ts'
import { type CountTable, checkTable } from './count-table.ts'

/** Tables this much more probable than the observed one still count as equally probable. */
const TIE_FACTOR = 1 + 1e-7

/** Exact p-values; `greater` and `less` speak of the odds ratio of the table as written. */
export interface FisherExact {
  readonly twoSided: number
  readonly greater: number
  readonly less: number
}

/**
 * Exact test of a 2 x 2 table of independent answers, given its margins. Two-sided: the sum of the
 * probabilities of all tables at most as probable as the observed one. With an empty row or column
 * only one table is possible and every p-value is 1.
 *
 * Source: Fisher 1935, The logic of inductive inference; conventions of R 4.2.2 fisher.test.
 * @param table two rows of two counts
 * @throws RangeError naming `table`.
 */
export function fisherExact(table: CountTable): FisherExact {
  checkTable(table)
  const [[a = 0, b = 0] = [], [c = 0, d = 0] = []] = table
  if (table.length !== 2 || table[0]?.length !== 2) {
    throw new RangeError('table: must have two rows and two columns')
  }
  const draw: Draw = { population: a + b + c + d, marked: a + c, draws: a + b }
  return {
    twoSided: twoSided(a, draw),
    greater: hypergeometricProbability(a - 1, draw, 'upper'),
    less: hypergeometricProbability(a, draw, 'lower'),
  }
}

/** Both tails as far as tables are at most as probable as the observed one. */
function twoSided(observed: number, draw: Draw): number {
  const { population, marked, draws } = draw
  const { least, most } = drawRange(draw)
  const limit = hypergeometricDensity(observed, draw) * TIE_FACTOR
  const isRare = (x: number) => hypergeometricDensity(x, draw) <= limit
  const likeliest = Math.floor(((draws + 1) * (marked + 1)) / (population + 2))
  const mode = Math.min(most, Math.max(least, likeliest))
  if (isRare(mode)) return 1
  const below = lastWhere(isRare, least - 1, mode)
  const above = -lastWhere((x) => isRare(-x), -(most + 1), -mode)
  return Math.min(
    1,
    hypergeometricProbability(below, draw, 'lower') +
      hypergeometricProbability(above - 1, draw, 'upper'),
  )
}

/** The last whole number where a condition holds, which holds at `yes` and no longer at `no`. */
function lastWhere(condition: (x: number) => boolean, yes: number, no: number): number {
  let [last, first] = [yes, no]
  while (first - last > 1) {
    const middle = Math.floor(last + (first - last) / 2)
    if (condition(middle)) last = middle
    else first = middle
  }
  return last
}
