import type { ReportSelection } from '../../analysis/report/report-input.ts'
import type { Database } from '../db/port.ts'
import { cutMonthAnswers, type MonthShape, monthAnswers } from './month-answers.ts'
import type { Place } from './places.ts'

/** Which answers a report rests on beside its indicators. */
export interface CellScope {
  readonly months: readonly string[]
  /** Null is every type, also unknown ones. */
  readonly activityTypeIds: readonly string[] | null
  readonly places: ReadonlyMap<string, Place>
  /** Null for the whole scope. */
  readonly selection: ReportSelection | null
}

interface Located {
  readonly pointCode: string
  readonly channel: string
  readonly group: string
}

/**
 * Answers in whole months that a scope and selection want. A point that asks for the activity type
 * belongs to no type here, so a scope of some types leaves it out.
 *
 * @throws StorageUnavailable when the sealer came in between every time
 */
export async function selectedAnswers<Shaped extends Located>(
  db: Database,
  question: string,
  kept: MonthShape<Shaped>,
  scope: CellScope,
): Promise<readonly Shaped[]> {
  const { channel = null, group = null } = scope.selection ?? {}
  const isOf = (one: Located) =>
    (channel === null || one.channel === channel) && (group === null || one.group === group)
  // Sums by point do not tell channels and groups apart: those are chosen before they are summed.
  const isCut = kept.detail === 'points' && (channel !== null || group !== null)
  const answers = isCut
    ? await cutMonthAnswers(db, question, scope.months, kept, { channel, group })
    : await monthAnswers(db, question, scope.months, kept)
  return answers.filter((one) => isAt(scope, one.pointCode) && (isCut || isOf(one)))
}

/** Whether answers given at a point are wanted. */
function isAt({ activityTypeIds, places, selection }: CellScope, pointCode: string): boolean {
  const place = places.get(pointCode)
  if (activityTypeIds && !activityTypeIds.includes(place?.activityType ?? '')) return false
  if (!selection) return true
  const { activity, town, point } = selection
  return (
    (point === null || point === pointCode) &&
    (activity === null || activity === place?.activityId) &&
    (town === null || town === place?.town)
  )
}
