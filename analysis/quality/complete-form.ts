import { completeItems, type QualityAnswer } from './quality-answer.ts'

/** An answer whose facets are all given; `key` is the same for the same ratings. */
export interface CompleteForm {
  readonly answer: QualityAnswer
  readonly ratings: readonly number[]
  readonly key: string
}

/** The answers without a missing facet. */
export function completeForms(answers: readonly QualityAnswer[]): CompleteForm[] {
  return answers.flatMap((answer) => {
    const ratings = completeItems(answer)
    return ratings ? [{ answer, ratings, key: ratings.join(' ') }] : []
  })
}

/** The share of forms filled in like this if the answers to different items were independent. */
export function productShare(
  ratings: readonly number[],
  shares: readonly ReadonlyMap<number, number>[],
): number {
  return ratings.reduce((product, rating, i) => product * (shares[i]?.get(rating) ?? 0), 1)
}
