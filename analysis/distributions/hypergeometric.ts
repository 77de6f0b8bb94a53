import { checkCounts } from '../check-input.ts'
import { logDensity } from './binomial-density.ts'
import type { Tail } from './tail.ts'

/** A draw without replacement: `draws` of `population`, of whom `marked` have the trait. */
export interface Draw {
  readonly population: number
  readonly marked: number
  readonly draws: number
}

/** Smallest and largest number of marked ones that can be drawn. */
export function drawRange({ population, marked, draws }: Draw): { least: number; most: number } {
  return { least: Math.max(0, draws + marked - population), most: Math.min(draws, marked) }
}

/**
 * The probability of drawing exactly `x` marked ones, as a product of three binomial probabilities.
 * R's `dhyper`; 0 outside the possible range.
 *
 * Source: Loader 2000, Fast and accurate computation of binomial probabilities.
 * @throws RangeError naming `marked`, `draws` or `population`.
 */
export function hypergeometricDensity(x: number, draw: Draw): number {
  checkDraw(draw)
  const { population, marked, draws } = draw
  const { least, most } = drawRange(draw)
  if (x < least || x > most) return 0
  if (least === most) return 1
  const [p, q] = [draws / population, (population - draws) / population]
  return Math.exp(
    logDensity(x, marked, p, q) +
      logDensity(draws - x, population - marked, p, q) -
      logDensity(draws, population, p, q),
  )
}

/**
 * The probability of drawing at most `x` marked ones (`lower`) or more (`upper`), summed on the
 * side where the terms fall away. R's `phyper`.
 * @throws RangeError naming `marked`, `draws` or `population`.
 */
export function hypergeometricProbability(x: number, draw: Draw, tail: Tail): number {
  checkDraw(draw)
  const { least, most } = drawRange(draw)
  const mean = (draw.draws * draw.marked) / draw.population
  if (x < least) return tail === 'lower' ? 0 : 1
  if (x >= most) return tail === 'lower' ? 1 : 0
  const below = x < mean
  const side = below ? sumDown(x, draw, least) : sumUp(x + 1, draw, most)
  const asked = below === (tail === 'lower')
  return asked ? side : 1 - side
}

function sumDown(from: number, draw: Draw, least: number): number {
  const { population, marked, draws } = draw
  let term = hypergeometricDensity(from, draw)
  let sum = term
  for (let x = from; x > least && term > sum * 1e-18; x -= 1) {
    term *= (x / (marked - x + 1)) * ((population - marked - draws + x) / (draws - x + 1))
    sum += term
  }
  return sum
}

function sumUp(from: number, draw: Draw, most: number): number {
  const { population, marked, draws } = draw
  let term = hypergeometricDensity(from, draw)
  let sum = term
  for (let x = from; x < most && term > sum * 1e-18; x += 1) {
    term *= ((marked - x) / (x + 1)) * ((draws - x) / (population - marked - draws + x + 1))
    sum += term
  }
  return sum
}

function checkDraw({ population, marked, draws }: Draw): void {
  checkCounts(marked, population)
  checkCounts(draws, population)
}
