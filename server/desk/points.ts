import { PointsPage } from '../../survey-ui/desk/points-page.tsx'
import { listActivities, listActivityTypes } from '../stores/activity.ts'
import { listPoints } from '../stores/point.ts'
import { mayUse } from './access.ts'
import type { DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'
import { pointLine } from './point-line.ts'

export const showPoints: DeskHandler = (desk) => async (c) => {
  const { db, clock } = desk.deps
  const [points, activities, types] = await Promise.all([
    listPoints(db),
    listActivities(db),
    listActivityTypes(db),
  ])
  const known = { activities, types }
  const page = PointsPage({
    frame: await frameOf(desk, c),
    mayEdit: mayUse(c.get('session')?.operator.role, 'POST', '/points'),
    points: points.map((point) => pointLine(point, known, c.get('language'), clock())),
  })
  return sendPage(desk, c, page)
}
