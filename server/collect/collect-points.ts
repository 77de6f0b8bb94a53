import type { CollectPoint } from '../../survey-ui/public/collect-page.tsx'
import { pointAddress } from '../address.ts'
import type { Deps } from '../deps.ts'
import { pointStateAt } from '../desk/point-line.ts'
import { qrModules } from '../desk/qr.ts'
import type { CollectingPlace } from '../stores/collecting-link.ts'
import { findPoint, listPoints, type Point } from '../stores/point.ts'
import { receivedToday } from '../stores/received-today.ts'

/** An activity with more codes than this shows the first ones by name. */
const MOST_POINTS = 40

/**
 * The points that a link shows, with what came in today.
 *
 * @param today local date
 */
export async function collectPoints(
  deps: Pick<Deps, 'db' | 'config' | 'clock'>,
  place: CollectingPlace,
  today: string,
): Promise<readonly CollectPoint[]> {
  const points = (await pointsOf(deps, place)).slice(0, MOST_POINTS)
  const codes = points.map(({ code }) => code)
  const received = await receivedToday(deps.db, today, codes)
  const now = deps.clock()
  return points.map((point) => {
    const address = pointAddress(deps.config, point.code)
    return {
      code: point.code,
      name: point.name,
      state: pointStateAt(point, now),
      isTest: point.mode === 'test',
      opensAt: point.opensAt,
      address,
      modules: qrModules(address),
      received: received.get(point.code) ?? 0,
    }
  })
}

async function pointsOf(
  { db }: Pick<Deps, 'db'>,
  place: CollectingPlace,
): Promise<readonly Point[]> {
  if (place.pointCode === null) {
    const points = await listPoints(db)
    return points.filter((point) => point.activityId === place.activityId && !point.closedAt)
  }
  const point = await findPoint(db, place.pointCode)
  return point ? [point] : []
}
