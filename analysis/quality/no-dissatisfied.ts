import { probabilityAtMost } from '../distributions/binomial-probability.ts'
import { adjustSigns } from './adjust-signs.ts'
import { groupBy, idsOf, type QualityAnswer } from './quality-answer.ts'
import type { Sign, SignDraft } from './sign.ts'

/**
 * Collectors without a single dissatisfied answer although that is improbable: with the satisfied
 * share p of all other answers (self-scanned ones among them), n satisfied ones in a row happen
 * with probability `p^n`. All collectors' numbers of dissatisfied answers are tested, so that the
 * adjustment counts them, and those with none are named. Answers that are neither satisfied nor
 * dissatisfied are left out; a collector who took all answers is not tested.
 *
 * `statistic` is the number of answers, `effect` the dissatisfied share of the others; params
 * `collector`, `othersRate`, `others`.
 */
export function noDissatisfiedSigns(
  answers: readonly QualityAnswer[],
  { noDissatisfiedP }: { readonly noDissatisfiedP: number },
): Sign[] {
  const valid = answers.filter(({ satisfied }) => satisfied !== null)
  const all = countOf(valid)
  const tested = groupBy(valid, ({ collector }) => collector).flatMap(([collector, members]) => {
    const own = countOf(members)
    const others = { n: all.n - own.n, dissatisfied: all.dissatisfied - own.dissatisfied }
    if (others.n === 0) return []
    const share = others.dissatisfied / others.n
    const draft: SignDraft = {
      sign: 'no_dissatisfied',
      statistic: own.n,
      pValue: probabilityOf(own.dissatisfied, own.n, share),
      effect: share,
      ids: idsOf(members),
      params: { collector, othersRate: 1 - share, others: others.n },
    }
    return [{ draft, none: own.dissatisfied === 0 }]
  })
  const signs = adjustSigns(
    tested.map(({ draft }) => draft),
    noDissatisfiedP,
  )
  return signs.filter((_, i) => tested[i]?.none)
}

function probabilityOf(dissatisfied: number, n: number, share: number): number {
  if (share === 0) return 1
  if (share === 1) return dissatisfied === n ? 1 : 0
  return probabilityAtMost(dissatisfied, n, share)
}

function countOf(answers: readonly QualityAnswer[]) {
  const dissatisfied = answers.filter(({ satisfied }) => satisfied === false).length
  return { n: answers.length, dissatisfied }
}
