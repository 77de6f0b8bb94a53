import type { PointLine, PointState } from '../../survey-ui/desk/points-page.tsx'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import type { PointActivity } from '../counting/point-activity.ts'
import type { Activity, ActivityType } from '../stores/activity.ts'
import type { Point } from '../stores/point.ts'

/** Whether a point takes responses at an instant, and why not. */
export function pointStateAt(point: Point, now: Date): PointState {
  const at = now.toISOString()
  if (point.closedAt !== null) return 'closed'
  if (point.opensAt !== null && point.opensAt > at) return 'waiting'
  return point.closesAt !== null && point.closesAt <= at ? 'over' : 'open'
}

/** A point as the list shows it, with what happened there this year. */
export function pointLine(
  point: Point,
  known: { readonly activities: readonly Activity[]; readonly types: readonly ActivityType[] },
  happened: PointActivity | undefined,
  language: Language,
  now: Date,
): PointLine {
  const activity = known.activities.find((entry) => entry.id === point.activityId)
  const type = known.types.find((entry) => entry.id === point.activityTypeId)
  return {
    code: point.code,
    name: point.name,
    activity: activity?.name ?? null,
    type: type?.name[language] ?? null,
    state: pointStateAt(point, now),
    isTest: point.mode === 'test',
    opened: happened?.opened ?? 0,
    received: happened?.received ?? 0,
  }
}
