import { entry, type Matrix } from '../linear/matrix.ts'
import { sum } from '../linear/sum.ts'
import { correlationOf } from './spread.ts'

/** A sum of covariances below this share of their sizes is rounding. */
const SMALLEST_TOTAL = 1e-13

/**
 * Cronbach's alpha from the covariances of the items; null with fewer than two items or where the
 * sum of the items does not vary.
 */
export function rawAlpha(covariance: Matrix): number | null {
  const k = covariance.length
  const total = sum(covariance.flat())
  const size = sum(covariance.flat().map(Math.abs))
  if (k < 2 || total <= SMALLEST_TOTAL * size) return null
  const own = sum(covariance.map((_, i) => entry(covariance, i, i)))
  return (k / (k - 1)) * (1 - own / total) + 0
}

/** The mean correlation of all pairs of items; null where an item is constant. */
export function meanInterItemCorrelation(covariance: Matrix): number | null {
  const k = covariance.length
  if (covariance.some((_, i) => entry(covariance, i, i) === 0)) return null
  const pairs = correlationOf(covariance).flatMap((row, i) => row.slice(0, i))
  return k < 2 ? null : sum(pairs) / pairs.length
}

/**
 * The correlation of an item with the sum of the other items; null where one of them does not vary.
 */
export function itemRestCorrelation(covariance: Matrix, item: number): number | null {
  const others = covariance.map((_, i) => i).filter((i) => i !== item)
  const own = entry(covariance, item, item)
  const shared = sum(others.map((i) => entry(covariance, item, i)))
  const parts = others.flatMap((i) => others.map((j) => entry(covariance, i, j)))
  const rest = sum(parts)
  if (own === 0 || rest <= SMALLEST_TOTAL * sum(parts.map(Math.abs))) return null
  return Math.min(1, Math.max(-1, shared / (Math.sqrt(own) * Math.sqrt(rest)))) + 0
}
