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
    const { pairs, alike } = comparePairs(members, identicalWindow, least)
    if (alike.length === 0) return []
    const expected = pairs * expectedShare
    const draft: SignDraft = {
      sign: 'near_duplicates',
      statistic: alike.length,
      pValue: poissonProbability(alike.length - 1, expected, 'upper'),
      effect: alike.length / expected,
      ids: idsOf(alike.flat().map(({ answer }) => answer)),
      params: { point, pairs, expectedShare },
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

/** The number of pairs not further apart in time, and those that agree in `least` items. */
function comparePairs(forms: readonly CompleteForm[], within: number, least: number) {
  const timed = forms
    .filter(({ answer }) => answer.time !== null)
    .sort((a, b) => timeOf(a) - timeOf(b))
  const alike: [CompleteForm, CompleteForm][] = []
  let [pairs, first] = [0, 0]
  for (const [index, later] of timed.entries()) {
    while (timeOf(timed[first] ?? later) < timeOf(later) - within) first += 1
    pairs += index - first
    for (const earlier of timed.slice(first, index)) {
      if (agreement(earlier, later) >= least) alike.push([earlier, later])
    }
  }
  return { pairs, alike }
}

function timeOf({ answer }: CompleteForm): number {
  return answer.time ?? 0
}

function agreement(left: CompleteForm, right: CompleteForm): number {
  return left.ratings.filter((rating, i) => rating === right.ratings[i]).length
}
