import { LEVELS } from '../../analysis/indicator/level-counts.ts'
import type { Database } from '../db/port.ts'
import type { MonthAnswers } from '../stores/month-tally.ts'
import { type MonthShape, monthAnswers } from './month-answers.ts'

/** Asked of everybody, so that its answers count responses. */
const EVERYBODY = 'overall'

/** Responses at one point in one month. */
export interface PointAnswers {
  readonly pointCode: string
  readonly n: number
  /** Those that have an overall level. */
  readonly rated: number
}

const BY_POINT: MonthShape<PointAnswers> = {
  detail: 'points',
  shape: (answers) =>
    [...Map.groupBy(answers, (row) => row.pointCode)].map(([pointCode, rows]) => ({
      pointCode,
      n: total(rows),
      rated: total(rows.filter(({ code }) => LEVELS.some((level) => level === code))),
    })),
}

const total = (rows: readonly MonthAnswers[]) => rows.reduce((sum, { n }) => sum + n, 0)

/**
 * Responses of whole months by point, sealed or not, as of one moment; a point has an entry for each
 * month in which it was answered, and perhaps another one for what is not sealed yet.
 *
 * @param months in order
 * @throws StorageUnavailable when the sealer came in between every time
 */
export async function pointAnswers(
  db: Database,
  months: readonly string[],
): Promise<readonly PointAnswers[]> {
  return await monthAnswers(db, EVERYBODY, months, BY_POINT)
}
