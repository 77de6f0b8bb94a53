import type { AnswerCell } from '../../analysis/report/report-input.ts'
import { MISSING } from '../../survey-ui/instrument/missing.ts'
import type { Database } from '../db/port.ts'
import { type MonthShape, monthAnswers } from './month-answers.ts'
import type { PointCell } from './month-cells.ts'
import type { Place } from './places.ts'

const MISSING_TOKENS: readonly string[] = ['', ...Object.values(MISSING)]

/** Which answers a report rests on beside its indicators. */
export interface CellScope {
  readonly months: readonly string[]
  /** Null is every type, also unknown ones. */
  readonly activityTypeIds: readonly string[] | null
  readonly places: ReadonlyMap<string, Place>
}

/**
 * Cells of one question. Their cluster is the activity, or at permanent points the point and month.
 * A point that asks for the activity type belongs to no type here, so a narrower scope leaves it
 * out.
 */
export async function reportCells(
  db: Database,
  question: string,
  kept: MonthShape<PointCell>,
  { months, activityTypeIds, places }: CellScope,
): Promise<readonly AnswerCell[]> {
  const cells = await monthAnswers(db, question, months, kept)
  return cells.flatMap(({ pointCode, ...cell }) => {
    const place = places.get(pointCode)
    const isIn = activityTypeIds?.includes(place?.activityType ?? '') ?? true
    if (!isIn) return []
    const cluster = place?.activityId ? `a:${place.activityId}` : `p:${pointCode}:${cell.month}`
    const group = MISSING_TOKENS.includes(cell.group) ? null : cell.group
    return [{ ...cell, cluster, group, town: place?.town ?? null }]
  })
}
