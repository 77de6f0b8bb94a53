import { PointPage } from '../../survey-ui/desk/point-page.tsx'
import { pointAddress } from '../address.ts'
import { activityPerPoint } from '../counting/point-activity.ts'
import { AppError } from '../errors.ts'
import { localTime } from '../local-time.ts'
import { listActivities, listActivityTypes } from '../stores/activity.ts'
import { findPoint, type Point } from '../stores/point.ts'
import { mayUse } from './access.ts'
import type { Desk, DeskContext, DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'
import { pointLine } from './point-line.ts'
import { qrModules } from './qr.ts'

export const showPoint: DeskHandler = (desk) => async (c) => {
  const { db, config, clock } = desk.deps
  const point = await wantedPoint(desk, c)
  const year = localTime(clock()).date.slice(0, 4)
  const [activities, types, happened] = await Promise.all([
    listActivities(db),
    listActivityTypes(db),
    activityPerPoint(desk.deps, year),
  ])
  const address = pointAddress(config, point.code)
  const page = PointPage({
    frame: await frameOf(desk, c),
    point: {
      ...pointLine(
        point,
        { activities, types },
        happened.get(point.code),
        c.get('language'),
        clock(),
      ),
      version: point.version,
      opensAt: point.opensAt,
      closesAt: point.closesAt,
    },
    year,
    address,
    modules: qrModules(address),
    mayEdit: mayUse(c.get('session')?.operator.role, 'POST', '/points'),
    originMissing: config.origin === undefined,
    justCreated: c.req.query('created') !== undefined,
  })
  return sendPage(desk, c, page)
}

/** @throws AppError `not_found` */
export async function wantedPoint(desk: Desk, c: DeskContext): Promise<Point> {
  const point = await findPoint(desk.deps.db, c.req.param('code') ?? '')
  if (!point) throw new AppError('not_found', {})
  return point
}
