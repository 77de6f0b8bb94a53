import { CollectingPage } from '../../survey-ui/desk/collecting-page.tsx'
import { collectingState, lastDayOf } from '../collecting-state.ts'
import { AppError } from '../errors.ts'
import { localTime } from '../local-time.ts'
import { activityNames } from '../stores/activity-names.ts'
import {
  type CollectingLink,
  listCollectingLinks,
  revokeCollectingLink,
} from '../stores/collecting-link.ts'
import { listPoints } from '../stores/point.ts'
import { actorOf, type DeskHandler } from './context.ts'
import { frameOf, sendPage } from './page.ts'

export const showCollecting: DeskHandler = (desk) => async (c) => {
  const { db, clock } = desk.deps
  const today = localTime(clock()).date
  const links = await listCollectingLinks(db)
  const points = new Map((await listPoints(db)).map(({ code, name }) => [code, name]))
  const ids = links.flatMap(({ activityId }) => (activityId === null ? [] : [activityId]))
  const activities = await activityNames(db, ids)
  const placeOf = ({ pointCode, activityId }: CollectingLink) =>
    (pointCode === null ? activities.get(activityId) : points.get(pointCode)) ?? '—'
  const revoked = links.find((link) => link.revokedAt && link.id === c.req.query('revoked'))
  const page = CollectingPage({
    frame: await frameOf(desk, c),
    links: links.map((link) => ({
      ...link,
      place: placeOf(link),
      state: collectingState(link, today),
      expiresOn: lastDayOf(link),
    })),
    ...(revoked ? { revokedLabel: revoked.label } : {}),
  })
  return sendPage(desk, c, page)
}

/** @throws AppError `not_found` */
export const revokeCollecting: DeskHandler = (desk) => async (c) => {
  const links = await listCollectingLinks(desk.deps.db)
  const link = links.find((each) => each.id === c.req.param('id'))
  if (!link) throw new AppError('not_found', {})
  await revokeCollectingLink(desk.deps, actorOf(c), link)
  return c.redirect(`/desk/collecting?revoked=${link.id}`, 303)
}
