import type { RatingPatterns } from '../../analysis/report/report-input.ts'
import type { Database } from '../db/port.ts'
import { readPatterns } from './read-patterns.ts'
import type { CellScope } from './selected-answers.ts'

/**
 * How often each combination of ratings was given in whole months. Null while responses of an
 * earlier release are still being counted, and where there are none.
 *
 * @param questions the overall one first
 */
export async function countRatings(
  db: Database,
  questions: readonly string[],
  { months, activityTypeIds }: Pick<CellScope, 'months' | 'activityTypeIds'>,
): Promise<RatingPatterns | null> {
  const [from, to] = [months.at(0), months.at(-1)]
  if (from === undefined || to === undefined) return null
  const { patterns, uncounted } = await readPatterns(db, { from, to, activityTypeIds })
  if (uncounted > 0 || patterns.length === 0) return null
  return {
    questions,
    patterns: patterns.map(({ ratings, n }) => ({
      ratings: questions.map((question) => ratings[question] ?? null),
      n,
    })),
  }
}
