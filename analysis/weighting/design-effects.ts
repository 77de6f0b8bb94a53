import { sum, sumOf } from '../linear/sum.ts'

/** Rows of a domain as far as their weights matter: all four lists are by row. */
export interface WeightedAnswers {
  readonly weights: readonly number[]
  readonly answers: readonly number[]
  /** Squared distances from the estimate, summed over the answers of the row. */
  readonly squaredDeviations: readonly number[]
}

/** By how much the design enlarges a variance, as factors; 1 costs nothing. */
export interface DesignEffects {
  /** Against a simple random sample without replacement; null unless the weights exceed n. */
  readonly deff: number | null
  /** Against a simple random sample with replacement; null where answers do not differ. */
  readonly deffReplace: number | null
  /** What unequal weights alone cost; null without answers. */
  readonly deffKish: number | null
}

/**
 * Design effects of a mean or share, given its variance: with
 * `s² = n/(n - 1) sum w (y - mean)² / sum w` the variance over `s²/n`, the same over
 * `(1 - n/sum w) s²/n`, and `n sum w² / (sum w)²`. Rows of weight 0 do not count.
 *
 * Source: Kish 1965, Survey Sampling; Kish 1992, Weighting for unequal Pi. Checked against R survey
 * 4.1.1 svymean.
 */
export function designEffects(variance: number, rows: WeightedAnswers): DesignEffects {
  const { weights, answers, squaredDeviations } = rows
  const weighted = (values: readonly number[]) =>
    sum(values.map((value, k) => value * (weights[k] ?? 0)))
  const n = countWeighted(weights, answers)
  const size = weighted(answers)
  const spread = n > 1 && size > 0 ? (n / (n - 1)) * (weighted(squaredDeviations) / size) : 0
  const deffReplace = spread > 0 ? variance / (spread / n) : null
  const deff = deffReplace !== null && size > n ? deffReplace / (1 - n / size) : null
  return { deff, deffReplace, deffKish: kishEffect(weights, answers) }
}

/** Answers of rows whose weight is not 0. */
export function countWeighted(weights: readonly number[], answers: readonly number[]): number {
  return sum(answers.filter((_, k) => (weights[k] ?? 0) > 0))
}

/**
 * `n sum w² / (sum w)²` over answers; 1 for equal weights, null without any.
 *
 * Source: Kish 1992, Weighting for unequal Pi.
 */
export function kishEffect(weights: readonly number[], answers: readonly number[]): number | null {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0)
  const parts = weights.map((weight, k) => ({ w: weight / (largest || 1), a: answers[k] ?? 0 }))
  const size = sumOf(parts, ({ w, a }) => w * a)
  if (size === 0) return null
  return (countWeighted(weights, answers) * sumOf(parts, ({ w, a }) => w * w * a)) / size ** 2
}
