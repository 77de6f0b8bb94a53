import { perDatabase } from '../db/per-database.ts'
import type { Database } from '../db/port.ts'
import { questionnaireOf, readQuestionnaires } from '../questionnaires.ts'
import { patternEntries } from '../sealing/pattern-entries.ts'
import { patternMonths } from '../stores/pattern.ts'
import { atOneMoment } from './at-one-moment.ts'
import { monthsBetween } from './months-between.ts'
import { PatternMemo, type Ratings } from './pattern-memo.ts'
import { unsealedIn } from './unsealed-in.ts'

/** Patterns are tallied by whole months: a period of days takes the months that it lies in. */
interface PatternFilter {
  /** First and last month such as 2026-05, both inclusive. */
  readonly from: string
  readonly to: string
  /** `null` is every type, also unknown ones. */
  readonly activityTypeIds: readonly string[] | null
}

/** The same ratings, and how many responses gave exactly them. */
interface RatingPattern {
  readonly ratings: Ratings
  /** At least 1. */
  readonly n: number
}

export interface RatingPatterns {
  /** In no order; none without any rating. Responses without a single level are in none. */
  readonly patterns: readonly RatingPattern[]
  /** The months of the filter that have a rating, ascending: what the patterns cover, and nothing else. */
  readonly months: readonly string[]
  /**
   * Sealed responses of any month that are not in the patterns yet: 0 but for the minutes in which a
   * database of an earlier version is caught up with. A figure made meanwhile would be of a part.
   */
  readonly uncounted: number
}

const memoOf = perDatabase((db) => new PatternMemo(db))

/**
 * Which level ratings were given together how often, the unsealed tail included, as of one moment.
 * Reads no sealed responses but those that came since the last call.
 *
 * @throws StorageUnavailable when the sealer came in between every time
 */
export async function readPatterns(db: Database, filter: PatternFilter): Promise<RatingPatterns> {
  return await atOneMoment(db, async (sealed) => {
    const memo = memoOf(db)
    const { months, patterned } = await memo.read(await talliedMonths(db, filter))
    const sums = new Sums(memo, filter.activityTypeIds)
    for (const [month, byType] of months) {
      for (const [type, counts] of byType) sums.add(month, type, counts)
    }
    for (const { month, activity_type_id: type, pattern, n } of await unsealedEntries(db, filter)) {
      sums.add(month, type, [[memo.numberOf(pattern), n]])
    }
    return { ...sums.result(), uncounted: sealed - patterned }
  })
}

/** The months of the filter that the tally may have. */
async function talliedMonths(db: Database, { from, to }: PatternFilter) {
  const known = await patternMonths(db)
  if (!known) return []
  return monthsBetween(from > known.first ? from : known.first, to < known.last ? to : known.last)
}

async function unsealedEntries(db: Database, { from, to }: PatternFilter) {
  const tail = await unsealedIn(db, { from: `${from}-01`, to: `${to}-31` })
  if (tail.length === 0) return []
  const questionnaires = await readQuestionnaires(db)
  return patternEntries(tail, (version) => questionnaireOf(questionnaires, version))
}

/** Adds up by pattern over months and the wanted activity types. */
class Sums {
  readonly #memo: PatternMemo
  readonly #wanted: readonly string[] | null
  readonly #months = new Set<string>()
  /** By the pattern's number. */
  readonly #counts: number[]

  constructor(memo: PatternMemo, activityTypeIds: readonly string[] | null) {
    this.#memo = memo
    this.#wanted = activityTypeIds
    this.#counts = new Array<number>(memo.size).fill(0)
  }

  add(month: string, type: string, counts: Iterable<readonly [number, number]>): void {
    if (this.#wanted && !this.#wanted.includes(type)) return
    for (const [number, n] of counts) {
      if (n === 0) continue
      this.#counts[number] = (this.#counts[number] ?? 0) + n
      this.#months.add(month)
    }
  }

  result(): Pick<RatingPatterns, 'patterns' | 'months'> {
    const patterns: RatingPattern[] = []
    this.#counts.forEach((n, number) => {
      if (n > 0) patterns.push({ ratings: this.#memo.ratings(number), n })
    })
    return { patterns, months: [...this.#months].sort() }
  }
}
