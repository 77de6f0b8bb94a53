import { groupRates } from '../../disclosure/group-rates.ts'
import type { Convention } from '../../indicator/definition.ts'
import { countAtOrAbove, countValid, type LevelCounts } from '../../indicator/level-counts.ts'
import { lowestSatisfied } from '../../indicator/official-figure.ts'
import { completeSettings } from '../settings.ts'
import type { Hidden } from './published-report.ts'

/** What may leave the desk of the figures of one stratum, or of all of them together. */
export interface PublishedStratum {
  /** `null` is 1 to 4 answers, or hidden to protect such a count. */
  readonly n: number | null
  /** Why its rate and its levels are not shown; `null` where they are. */
  readonly hidden: Exclude<Hidden, 'no_data'> | null
}

/**
 * Whether the figures of a stratum may leave the desk beside those of the others and of the whole:
 * from 10 answers on, and not where a stratum of 1 to 4 could be worked out from the difference.
 * Without any answer there is nothing to hide.
 *
 * @param strata answers by level of each stratum, none in two of them
 * @param place which of them; `null` is all together, which only have to be 10
 * @throws RangeError naming `x`, `n` or `place`.
 */
export function publishedStratum(
  strata: readonly LevelCounts[],
  place: number | null,
  convention: Convention,
): PublishedStratum {
  const { smallestGroup, smallGroup, smallestCount } = completeSettings()
  const lowest = lowestSatisfied(convention) ?? 4
  const groups = strata.map((counts) => ({
    n: countValid(counts),
    satisfied: countAtOrAbove(counts, lowest),
  }))
  if (place === null) return publishedWhole(groups.reduce((n, group) => n + group.n, 0))
  const group = groups[place]
  if (!group) throw new RangeError(`place: there is no stratum ${place}`)
  if (group.n === 0) return { n: 0, hidden: null }
  const { showRate, showSize } = groupRates(groups, {
    k: smallestCount,
    leastAnswers: smallestGroup,
    fewAnswers: smallGroup,
    pairs: false,
  }).groups[place] ?? { showRate: false, showSize: false }
  const reason = group.n < smallestGroup ? 'too_few' : 'protects_others'
  return { n: showSize ? group.n : null, hidden: showRate ? null : reason }
}

function publishedWhole(n: number): PublishedStratum {
  const { smallestGroup, smallestCount } = completeSettings()
  if (n === 0 || n >= smallestGroup) return { n, hidden: null }
  return { n: n < smallestCount ? null : n, hidden: 'too_few' }
}
