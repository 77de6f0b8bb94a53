import type { RectificationLine } from '../../survey-ui/desk/rectification-props.ts'
import type { Database } from '../db/port.ts'
import { listActivities } from '../stores/activity.ts'
import { listOperators } from '../stores/operator.ts'
import { listPoints } from '../stores/point.ts'
import type { Rectification } from '../stores/rectification.ts'

const DAY_MS = 86_400_000

/** Days from one local date to another, negative when it is earlier. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)
}

/**
 * Reads the names that entries are shown with.
 *
 * @param today local date that due dates are seen from
 */
export async function lineReader(
  db: Database,
  today: string,
): Promise<(entry: Rectification) => RectificationLine> {
  const [points, activities, operators] = await Promise.all([
    listPoints(db),
    listActivities(db),
    listOperators(db),
  ])
  const pointOf = new Map(points.map((point) => [point.code, point]))
  const activityNames = new Map(activities.map((activity) => [activity.id, activity.name]))
  const operatorNames = new Map(operators.map((operator) => [operator.id, operator.name]))
  return (entry) => {
    const point = pointOf.get(entry.pointCode)
    return {
      responseId: entry.responseId,
      version: entry.version,
      level: entry.level,
      pointName: point?.name ?? entry.pointCode,
      activityName: activityNames.get(point?.activityId ?? '') ?? '',
      receivedOn: entry.receivedOn,
      dueOn: entry.dueOn,
      closedOn: entry.closedOn,
      daysLeft: daysBetween(today, entry.dueOn),
      state: entry.state,
      owner: entry.ownerId === null ? null : (operatorNames.get(entry.ownerId) ?? entry.ownerId),
    }
  }
}
