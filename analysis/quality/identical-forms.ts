import { probabilityAtLeast } from '../distributions/binomial-probability.ts'
import { adjustSigns } from './adjust-signs.ts'
import { type CompleteForm, completeForms, productShare } from './complete-form.ts'
import type { QualityAnswer } from './quality-answer.ts'
import { compareText, groupBy, idsOf, timedAnswers } from './quality-answer.ts'
import type { Sign, SignDraft } from './sign.ts'
import { itemShares } from './straight-lining.ts'
import type { QualityThresholds } from './thresholds.ts'
import { openFrom, type TimeWindow, timeWindows, withoutOverlaps } from './time-windows.ts'

interface Candidate {
  readonly point: string
  readonly form: string
  readonly window: TimeWindow
  readonly draft: SignDraft
}

/**
 * Identical forms at a point within half an hour: in every window (twice, shifted by half) and for
 * every way to fill in the form, whether so many forms alike are improbable. A form's share is the
 * product of the shares of its answers, or its share at other points when that is larger: where
 * nearly all are satisfied, the same good answers everywhere are no sign. All windows and forms are
 * one family. Of overlapping windows with the same form only the most improbable is named.
 *
 * `statistic` is the number of identical forms, `effect` its ratio to the expected number; params
 * `point`, `start`, `end` (seconds), `forms` in the window, `expectedShare`, `ratings`. Forms with
 * a missing facet, with fewer than two facets or without a time are left out.
 * Source: Kuriakose & Robbins 2016, Don't get duped: fraud through duplication in public opinion
 * surveys. False alarms are to be expected with few facets.
 */
export function identicalFormSigns(
  answers: readonly QualityAnswer[],
  { identicalWindow, identicalP }: Pick<QualityThresholds, 'identicalWindow' | 'identicalP'>,
): Sign[] {
  const forms = completeForms(answers).filter(({ ratings }) => ratings.length >= 2)
  const byId = new Map(forms.map((form) => [form.answer.id, form]))
  const shareOf = shareLookup(forms)
  const timed = timedAnswers(forms.map(({ answer }) => answer))
  const candidates = groupBy(timed, ({ point }) => point).flatMap(([point, members]) =>
    timeWindows(members, openFrom(members, identicalWindow), identicalWindow)
      .flat()
      .flatMap((window) => candidatesOf(point, window, byId, shareOf)),
  )
  const signs = adjustSigns(
    candidates.map(({ draft }) => draft),
    identicalP,
    1,
  )
  const flagged = candidates.flatMap((candidate, i) => {
    const sign = signs[i]
    return sign?.flagged && candidate.draft.ids.length > 1 ? [{ ...candidate, sign }] : []
  })
  return groupBy(flagged, ({ point, form }) => JSON.stringify([point, form]))
    .flatMap(([, same]) => withoutOverlaps(same.sort(moreImprobable)))
    .map(({ sign }) => sign)
}

type ShareOf = (form: string, ratings: readonly number[], point: string) => number

/** The larger of the product of the shares of a form's answers and its share at other points. */
function shareLookup(forms: readonly CompleteForm[]): ShareOf {
  const shares = itemShares(forms.map(({ ratings }) => ratings))
  const [atPoint, everywhere] = [new Map<string, number>(), new Map<string, number>()]
  const add = (counts: Map<string, number>, key: string) =>
    counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const { key, answer } of forms) {
    add(everywhere, key)
    add(atPoint, JSON.stringify([answer.point, key]))
    add(atPoint, JSON.stringify([answer.point]))
  }
  return (form, ratings, point) => {
    const others = forms.length - (atPoint.get(JSON.stringify([point])) ?? 0)
    const alike = (everywhere.get(form) ?? 0) - (atPoint.get(JSON.stringify([point, form])) ?? 0)
    return Math.max(productShare(ratings, shares), others > 0 ? alike / others : 0)
  }
}

function candidatesOf(
  point: string,
  window: TimeWindow,
  byId: ReadonlyMap<string, CompleteForm>,
  shareOf: ShareOf,
): Candidate[] {
  const { start, end, answers } = window
  const keyed = groupBy(answers, ({ id }) => byId.get(id)?.key ?? null)
  return keyed.map(([form, alike]) => {
    const ratings = byId.get(alike[0]?.id ?? '')?.ratings ?? []
    const expectedShare = Math.min(1, shareOf(form, ratings, point))
    const draft: SignDraft = {
      sign: 'identical_forms',
      statistic: alike.length,
      pValue: probabilityAtLeast(alike.length, answers.length, expectedShare),
      effect: alike.length / (answers.length * expectedShare),
      ids: idsOf(alike),
      params: { point, start, end, forms: answers.length, expectedShare, ratings: form },
    }
    return { point, form, window, draft }
  })
}

function moreImprobable(left: Candidate, right: Candidate): number {
  return (
    (left.draft.pValue ?? 1) - (right.draft.pValue ?? 1) ||
    left.window.start - right.window.start ||
    compareText(left.form, right.form)
  )
}
