import { PointsPage } from '../../survey-ui/desk/points-page.tsx'
import { activityPerPoint } from '../counting/point-activity.ts'
import { localTime } from '../local-time.ts'
import { listActivities, listActivityTypes } from '../stores/activity.ts'
import { listPoints } from '../stores/point.ts'
import { mayUse } from './access.ts'
import type { DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'
import { pointLine } from './point-line.ts'
import { recentUnknownCodes } from './unknown-codes.ts'

export const showPoints: DeskHandler = (desk) => async (c) => {
  const { db, clock } = desk.deps
  const now = clock()
  const year = localTime(now).date.slice(0, 4)
  const [points, activities, types, happened, unknown] = await Promise.all([
    listPoints(db),
    listActivities(db),
    listActivityTypes(db),
    activityPerPoint(desk.deps, year),
    recentUnknownCodes(desk.deps),
  ])
  const known = { activities, types }
  const page = PointsPage({
    frame: await frameOf(desk, c),
    mayEdit: mayUse(c.get('session')?.operator.role, 'POST', '/points'),
    year,
    unknownCodes: unknown,
    points: points.map((point) =>
      pointLine(point, known, happened.get(point.code), c.get('language'), now),
    ),
  })
  return sendPage(desk, c, page)
}
