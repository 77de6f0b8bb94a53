import type { Database } from '../db/port.ts'
import { listActivities } from '../stores/activity.ts'
import { listPoints } from '../stores/point.ts'

/** What a point says of the answers given there; null where it does not say. */
export interface Place {
  readonly activityId: string | null
  readonly activityType: string | null
  readonly town: string | null
}

/** All points, closed ones too, by code. */
export async function readPlaces(db: Database): Promise<ReadonlyMap<string, Place>> {
  const [points, activities] = await Promise.all([listPoints(db), listActivities(db)])
  const byId = new Map(activities.map((activity) => [activity.id, activity]))
  return new Map(
    points.map((point) => {
      const activity = point.activityId === null ? undefined : byId.get(point.activityId)
      return [
        point.code,
        {
          activityId: point.activityId,
          activityType: activity?.activityTypeId ?? point.activityTypeId,
          town: activity?.townId ?? null,
        },
      ]
    }),
  )
}
