import { adjustSigns } from './adjust-signs.ts'
import { type CompleteForm, completeForms } from './complete-form.ts'
import { proportionExcess } from './proportion-excess.ts'
import { groupBy, idsOf, type QualityAnswer } from './quality-answer.ts'
import type { Sign, SignDraft } from './sign.ts'
import { isStraight, type StraightLining, straightLining } from './straight-lining.ts'
import type { QualityThresholds } from './thresholds.ts'

/**
 * Collectors, or channels, with more straight-lined forms than all others together: one-sided test
 * of two shares. Absolute shares say nothing where nearly all are satisfied. Forms with a missing
 * facet are left out; a group is tested when it and the others have enough forms (by default 20).
 *
 * `statistic` is z (null where all forms are alike), `effect` the difference of the shares; `ids`
 * the straight-lined forms of the group. Params `group`, `forms`, `share`, `others`, `othersShare`,
 * and where defined `longestRunMean`, `othersLongestRunMean`, `meanIntraSd`, `othersMeanIntraSd`.
 * Source: Johnson 2005, Ascertaining the validity of individual protocols from web-based
 * personality inventories; Meade & Craig 2012, Identifying careless responses in survey data.
 */
export function straightLiningSigns(
  answers: readonly QualityAnswer[],
  by: 'collector' | 'channel',
  { straightLiningP, leastAnswers }: Pick<QualityThresholds, 'straightLiningP' | 'leastAnswers'>,
): Sign[] {
  const forms = completeForms(answers)
  const all = summaryOf(forms)
  const least = Math.max(1, leastAnswers)
  const drafts = groupBy(forms, ({ answer }) => answer[by]).flatMap(([group, members]) => {
    if (members.length < least || forms.length - members.length < least) return []
    return [draftOf(`straight_lining_${by}`, group, members, all)]
  })
  return adjustSigns(drafts, straightLiningP, Number.MIN_VALUE)
}

function summaryOf(forms: readonly CompleteForm[]): StraightLining {
  return straightLining(forms.map(({ ratings }) => ratings))
}

function draftOf(
  sign: SignDraft['sign'],
  group: string,
  members: readonly CompleteForm[],
  all: StraightLining,
): SignDraft {
  const own = summaryOf(members)
  const others = { x: all.identical - own.identical, n: all.n - own.n }
  const test = proportionExcess({ x: own.identical, n: own.n }, others)
  const meanOfOthers = (mean: number | null, ownMean: number | null) =>
    mean === null || ownMean === null ? null : (mean * all.n - ownMean * own.n) / others.n
  const straight = members.filter(({ ratings }) => isStraight(ratings))
  return {
    sign,
    statistic: test.z,
    pValue: test.pValue,
    effect: test.difference,
    ids: idsOf(straight.map(({ answer }) => answer)),
    params: known({
      group,
      forms: own.n,
      share: own.share,
      others: others.n,
      othersShare: others.x / others.n,
      longestRunMean: own.longestRunMean,
      othersLongestRunMean: meanOfOthers(all.longestRunMean, own.longestRunMean),
      meanIntraSd: own.meanIntraSd,
      othersMeanIntraSd: meanOfOthers(all.meanIntraSd, own.meanIntraSd),
    }),
  }
}

/** The parameters that have a value. */
export function known(
  params: Readonly<Record<string, number | string | null | undefined>>,
): Record<string, number | string> {
  const entries = Object.entries(params)
  return Object.fromEntries(
    entries.flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, value]],
    ),
  )
}
