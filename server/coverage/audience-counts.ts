import { countAnswers } from '../counting/count-answers.ts'
import { type MonthShape, monthAnswers } from '../counting/month-answers.ts'
import { monthsBetween } from '../counting/months-between.ts'
import type { Deps } from '../deps.ts'
import { moveDate } from '../year-copy/move-year.ts'

/** Answers of a month by code, of all points together. */
const BY_CODE: MonthShape<{ readonly code: string; readonly n: number }> = {
  detail: 'points',
  shape: (answers) =>
    [...Map.groupBy(answers, ({ code }) => code)].map(([code, rows]) => ({
      code,
      n: rows.reduce((sum, { n }) => sum + n, 0),
    })),
}

/**
 * Answers to a question in a period, by code. Whole months are read from the tallies of months,
 * which are far fewer than those of days; any other period is summed day by day.
 *
 * @throws StorageUnavailable when the sealer came in between every time
 */
export async function audienceCounts(
  deps: Pick<Deps, 'db'>,
  question: string,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ReadonlyMap<string, number>> {
  const isWhole = from.endsWith('-01') && moveDate(to, 1).endsWith('-01')
  if (!isWhole) {
    return (await countAnswers(deps, question, { from, to, activityTypeIds: null })).byCode
  }
  const sums = new Map<string, number>()
  for (const { code, n } of await monthAnswers(
    deps.db,
    question,
    monthsBetween(from, to),
    BY_CODE,
  )) {
    sums.set(code, (sums.get(code) ?? 0) + n)
  }
  return sums
}
