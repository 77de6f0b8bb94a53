import { checkCount } from '../check-input.ts'
import type { PromoterCounts } from './net-promoter-score.ts'

/**
 * Groups the answers to a question from 0 to 10.
 *
 * Source: Reichheld 2003, The one number you need to grow.
 * @param counts eleven counts, of the answers 0, 1, ... 10
 * @throws RangeError naming `counts` unless there are eleven whole numbers from 0 upwards.
 */
export function countPromoters(counts: readonly number[]): PromoterCounts {
  if (counts.length !== 11) {
    throw new RangeError(
      `counts: must be eleven counts, of the answers 0 to 10, got ${counts.length}`,
    )
  }
  counts.forEach((count, answer) => {
    checkCount(count, `counts.${answer}`)
  })
  const total = (from: number, to: number) =>
    counts.slice(from, to + 1).reduce((sum, count) => sum + count, 0)
  return { promoters: total(9, 10), passives: total(7, 8), detractors: total(0, 6) }
}
