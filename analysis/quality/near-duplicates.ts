import { poissonProbability } from '../distributions/poisson.ts'
import { sum } from '../linear/sum.ts'
import { adjustSigns } from './adjust-signs.ts'
import { type CompleteForm, completeForms } from './complete-form.ts'
import { groupBy, idsOf, type QualityAnswer } from './quality-answer.ts'
import type { Sign, SignDraft } from './sign.ts'
import { itemShares } from './straight-lining.ts'
import type { QualityThresholds } from './thresholds.ts'

/**
 * Near-duplicates: pairs of forms at a point within half an hour that agree in more than 85 % of
 * the facets, against the number expected if facets and forms were independent. Only with so many
 * facets that such a pair need not be identical (7 at 85 %), else `identical_forms` says it. The
 * p-value is Poisson's and too small where satisfied people agree anyway: a reason to look. One
 * test per point with such a pair, all points are one family.
 *
 * `statistic` is the number of pairs, `effect` its ratio to the expected number; params `point`,
 * `pairs` compared, `expectedShare`.
 * Source: Kuriakose & Robbins 2016, Don't get duped: fraud through duplication in public opinion
 * surveys.
 */
export function nearDuplicateSigns(
  answers: readonly QualityAnswer[],
  thresholds: Pick<QualityThresholds, 'identicalWindow' | 'identicalP' | 'nearDuplicateShare'>,
): Sign[] {
  const { identicalWindow, identicalP, nearDuplicateShare } = thresholds
  const forms = completeForms(answers)
  const items = forms[0]?.ratings.length ?? 0
  const least = Math.floor(nearDuplicateShare * items + 1e-9) + 1
  if (least >= items) return []
  const shares = itemShares(forms.map(({ ratings }) => ratings))
  const expectedShare = probabilityOfAgreement(shares, least)
  const drafts = groupBy(forms, ({ answer }) => answer.point).flatMap(([point, members]) => {
    const close = closePairs(members, identicalWindow)
    const alike = close.filter(([left, right]) => agreement(left, right) >= least)
    if (alike.length === 0) return []
    const expected = close.length * expectedShare
    const draft: SignDraft = {
      sign: 'near_duplicates',
      statistic: alike.length,
      pValue: poissonProbability(alike.length - 1, expected, 'upper'),
      effect: alike.length / expected,
      ids: idsOf(alike.flat().map(({ answer }) => answer)),
      params: { point, pairs: close.length, expectedShare },
    }
    return [draft]
  })
  return adjustSigns(drafts, identicalP, 1)
}

/** The probability that two independent forms agree in at least `least` items. */
function probabilityOfAgreement(
  shares: readonly ReadonlyMap<number, number>[],
  least: number,
): number {
  let agreeing = [1]
  for (const share of shares) {
    const agree = sum([...share.values()].sort((a, b) => a - b).map((value) => value * value))
    agreeing = [...agreeing, 0].map(
      (none, i) => none * (1 - agree) + (agreeing[i - 1] ?? 0) * agree,
    )
  }
  return sum(agreeing.slice(least))
}

function closePairs(forms: readonly CompleteForm[], within: number) {
  const timed = forms
    .filter(({ answer }) => answer.time !== null)
    .sort((a, b) => timeOf(a) - timeOf(b))
  const pairs: [CompleteForm, CompleteForm][] = []
  timed.forEach((left, i) => {
    for (const right of timed.slice(i + 1)) {
      if (timeOf(right) - timeOf(left) > within) break
      pairs.push([left, right])
    }
  })
  return pairs
}

function timeOf({ answer }: CompleteForm): number {
  return answer.time ?? 0
}

function agreement(left: CompleteForm, right: CompleteForm): number {
  return left.ratings.filter((rating, i) => rating === right.ratings[i]).length
}
