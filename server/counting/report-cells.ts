import type { AnswerCell } from '../../analysis/report/report-input.ts'
import { MISSING } from '../../survey-ui/instrument/missing.ts'
import type { Database } from '../db/port.ts'
import type { MonthShape } from './month-answers.ts'
import type { PointCell } from './month-cells.ts'
import type { Place } from './places.ts'
import { type CellScope, selectedAnswers } from './selected-answers.ts'

const MISSING_TOKENS: readonly string[] = ['', ...Object.values(MISSING)]

/** Cells of one question. Their cluster is the activity, or at permanent points the point and month. */
export async function reportCells(
  db: Database,
  question: string,
  kept: MonthShape<PointCell>,
  scope: CellScope,
): Promise<readonly AnswerCell[]> {
  const cells = await selectedAnswers(db, question, kept, scope)
  return cells.map((cell) => {
    const place = scope.places.get(cell.pointCode)
    const group = MISSING_TOKENS.includes(cell.group) ? null : cell.group
    return { ...cell, cluster: clusterOf(cell, place), group, town: place?.town ?? null }
  })
}

/** People who came together: an activity, or a permanent point in a month. */
export function clusterOf({ pointCode, month }: PointCell, place: Place | undefined): string {
  return place?.activityId ? `a:${place.activityId}` : `p:${pointCode}:${month}`
}
