import { groupRates } from '../../disclosure/group-rates.ts'
import type { RateRow } from '../report.ts'
import { completeSettings } from '../settings.ts'
import type { Hidden, PublishedRate } from './published-report.ts'

const NOTHING = { ratePercent: null, intervalPercent: null } as const

/** Rows of which nobody is in two, with nothing that tells on a small one. */
export interface PublishedRates<Row extends RateRow> {
  readonly rows: readonly (PublishedRate & { readonly from: Row })[]
  /** Whether a row is hidden that has 1 to 4 answers; what compares all rows would tell on it. */
  readonly isGuarded: boolean
}

/**
 * What may leave the desk of groups whose total is published: a rate from 10 answers on, and none
 * by which a group of 1 to 4 could be worked out from the total.
 */
export function publishedRates<Row extends RateRow>(rows: readonly Row[]): PublishedRates<Row> {
  const { smallestGroup, smallGroup, smallestCount } = completeSettings()
  const { groups } = groupRates(rows, {
    k: smallestCount,
    leastAnswers: smallestGroup,
    fewAnswers: smallGroup,
    pairs: false,
  })
  return {
    rows: rows.map((row, i) => {
      const group = groups[i]
      const hidden = hiddenOf(row, group?.showRate === true, smallestGroup)
      const n = group?.showSize ? row.n : null
      return { ...publishedRate({ row, n, hidden, isSmall: group?.few === true }), from: row }
    }),
    isGuarded: rows.some(({ n }) => n > 0 && n < smallestCount),
  }
}

/** A row by itself, whose answers are in no published total. */
export function publishedAlone(row: RateRow): PublishedRate {
  const { smallestGroup, smallGroup } = completeSettings()
  const hidden = hiddenOf(row, row.n >= smallestGroup, smallestGroup)
  return publishedRate({ row, n: row.n, hidden, isSmall: row.n < smallGroup })
}

function hiddenOf(row: RateRow, isShown: boolean, smallestGroup: number): Hidden | null {
  if (row.n === 0) return 'no_data'
  if (row.n < smallestGroup) return 'too_few'
  return isShown ? null : 'protects_others'
}

function publishedRate(given: {
  row: RateRow
  n: number | null
  hidden: Hidden | null
  isSmall: boolean
}): PublishedRate {
  const { row, n, hidden } = given
  const isShown = hidden === null
  return {
    key: row.key,
    n,
    rate: isShown ? row.rate : null,
    interval: isShown ? row.interval : null,
    shown: isShown ? row.shown : NOTHING,
    hidden,
    isSmall: isShown && given.isSmall,
    warnings: isShown ? row.warnings : [],
  }
}
