import { probabilityAtLeast } from '../distributions/binomial-probability.ts'
import { sum, sumOf } from '../linear/sum.ts'
import { completeItems } from './quality-answer.ts'

/** How often people gave one answer to all items. */
export interface StraightLining {
  /** Forms without a missing item. */
  readonly n: number
  /** Of these, forms with the same answer to every item. */
  readonly identical: number
  readonly share: number | null
  /** The share if the answers to different items were independent. */
  readonly expectedShare: number | null
  /** Probability of at least so many identical forms at the expected share. */
  readonly pValueGreater: number | null
  /** Mean over forms of the standard deviation of a form's answers; null for a single item. */
  readonly meanIntraSd: number | null
  /** Mean over forms of the longest run of equal neighbouring answers. */
  readonly longestRunMean: number | null
  readonly reason: 'no_data' | null
}

/**
 * Straight-lining in forms with several items on one scale, rows with a missing item left out.
 * The expected share is the sum over answers of the product over items of the share of that answer.
 * Where nearly all are satisfied identical answers are normal, and answers to different items are
 * never independent: compare groups, do not judge one alone. No complete form: nulls, `no_data`.
 *
 * Source: Johnson 2005, Ascertaining the validity of individual protocols from web-based
 * personality inventories (long string); Meade & Craig 2012, Identifying careless responses in
 * survey data.
 * @param forms one list of ratings per form, all of the same length; null is missing
 * @throws RangeError naming `forms`.
 */
export function straightLining(forms: readonly (readonly (number | null)[])[]): StraightLining {
  const complete = completeForms(forms)
  const n = complete.length
  if (n === 0) return noForms()
  const identical = complete.filter(isStraight).length
  const expectedShare = expectedIdentical(complete)
  return {
    n,
    identical,
    share: identical / n,
    expectedShare,
    pValueGreater: probabilityAtLeast(identical, n, expectedShare),
    meanIntraSd: (complete[0]?.length ?? 0) < 2 ? null : sumOf(complete, intraSd) / n,
    longestRunMean: sumOf(complete, longestRun) / n,
    reason: null,
  }
}

/** Whether all answers of a complete form are the same. */
export function isStraight(form: readonly number[]): boolean {
  return form.every((value) => value === form[0])
}

/** The share of each answer to each item, one map per item. */
export function itemShares(complete: readonly (readonly number[])[]): Map<number, number>[] {
  return (complete[0] ?? []).map((_, item) => {
    const counts = new Map<number, number>()
    for (const form of complete) {
      const value = form[item] ?? Number.NaN
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    return new Map([...counts].map(([value, count]) => [value, count / complete.length]))
  })
}

function completeForms(forms: readonly (readonly (number | null)[])[]): number[][] {
  const width = forms[0]?.length ?? 0
  for (const form of forms) {
    if (form.length !== width || width === 0) {
      throw new RangeError(`forms: must all have the same items, got ${form.length}, not ${width}`)
    }
    if (form.some((value) => value !== null && !Number.isFinite(value))) {
      throw new RangeError('forms: ratings must be finite numbers or null')
    }
  }
  return forms.flatMap((items) => {
    const given = completeItems({ items })
    return given ? [given] : []
  })
}

function expectedIdentical(complete: readonly (readonly number[])[]): number {
  const shares = itemShares(complete)
  const values = [...(shares[0]?.keys() ?? [])].sort((a, b) => a - b)
  const products = values.map((value) =>
    shares.reduce((product, share) => product * (share.get(value) ?? 0), 1),
  )
  return Math.min(1, sum(products))
}

function intraSd(form: readonly number[]): number {
  const mean = sum(form) / form.length
  return Math.sqrt(sumOf(form, (value) => (value - mean) ** 2) / (form.length - 1))
}

function longestRun(form: readonly number[]): number {
  let [longest, run] = [0, 0]
  form.forEach((value, i) => {
    run = i > 0 && value === form[i - 1] ? run + 1 : 1
    longest = Math.max(longest, run)
  })
  return longest
}

function noForms(): StraightLining {
  return {
    n: 0,
    identical: 0,
    share: null,
    expectedShare: null,
    pValueGreater: null,
    meanIntraSd: null,
    longestRunMean: null,
    reason: 'no_data',
  }
}
