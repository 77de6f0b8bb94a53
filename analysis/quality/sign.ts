/** What a sign is about. */
export type SignName =
  | 'burst'
  | 'impossible_speed'
  | 'regular_timing'
  | 'identical_forms'
  | 'near_duplicates'
  | 'straight_lining_collector'
  | 'straight_lining_channel'
  | 'perfect_scores'
  | 'tally_last_digits'
  | 'tally_fives'
  | 'no_dissatisfied'

/**
 * A sign that answers may be careless or made up: a reason to look, never a reason to delete.
 * `statistic`, `effect` and `params` are described where the sign is computed; `ids` are the
 * answers (or tallies) it is about, sorted.
 */
export interface Sign {
  readonly sign: SignName
  readonly statistic: number | null
  readonly pValue: number | null
  /** Adjusted for all tests of the same sign. */
  readonly adjustedPValue: number | null
  readonly effect: number | null
  readonly ids: readonly string[]
  readonly params: Readonly<Record<string, number | string>>
  readonly flagged: boolean
}

/** A sign before the tests of its family are seen together. */
export type SignDraft = Omit<Sign, 'adjustedPValue' | 'flagged'>
