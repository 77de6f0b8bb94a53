/** Fewer answers than this in all tell nothing about who is missing. */
const ENOUGH_ANSWERS = 20

/** A group is thin below this part of an even share. */
const PART_OF_EVEN_SHARE = 0.25

/** Answers of one group. */
export interface GroupCount {
  readonly code: string
  readonly n: number
}

/** A group with whether it is missing from the sample. */
export interface GroupPresence extends GroupCount {
  /** Of the answers that name a group, `null` where there is none. */
  readonly share: number | null
  /** Missing, or far below an even share. */
  readonly isThin: boolean
}

/**
 * Which groups of an audience are missing among the answers, compared with the others. Nobody knows
 * how many of each came, so the measure is an even share of all groups: a quarter of it is thin.
 * With fewer than twenty answers in all none is called thin.
 */
export function thinGroups(groups: readonly GroupCount[]): readonly GroupPresence[] {
  const total = groups.reduce((sum, group) => sum + group.n, 0)
  const least = (total / groups.length) * PART_OF_EVEN_SHARE
  return groups.map((group) => ({
    ...group,
    share: total === 0 ? null : group.n / total,
    isThin: total >= ENOUGH_ANSWERS && group.n < least,
  }))
}
