import { completeSettings } from '../../analysis/report/settings.ts'
import type { Database } from '../db/port.ts'
import { placeSizes } from '../stores/place-size.ts'
import type { Comment } from './comment-reader.ts'

/** Responses from which on what a group wrote may leave the desk; the same as for its rate. */
const LEAST_RESPONSES = completeSettings().smallestGroup

/**
 * Tells whether the place of a comment has enough responses in a period for its words to leave the
 * desk: where few have answered, a text says who wrote it. Responses that are not sealed yet do not
 * count, which can only keep a text back for a moment.
 */
export async function largePlaces(
  db: Database,
  period: { readonly from: string; readonly to: string },
): Promise<(comment: Pick<Comment, 'activityId' | 'pointCode'>) => boolean> {
  const sizes = new Map<string, number>()
  for (const { activityId, pointCode, n } of await placeSizes(db, period)) {
    const place = placeOf({ activityId, pointCode })
    sizes.set(place, (sizes.get(place) ?? 0) + n)
  }
  return (comment) => (sizes.get(placeOf(comment)) ?? 0) >= LEAST_RESPONSES
}

function placeOf({ activityId, pointCode }: Pick<Comment, 'activityId' | 'pointCode'>): string {
  return activityId === null ? `p:${pointCode}` : `a:${activityId}`
}
