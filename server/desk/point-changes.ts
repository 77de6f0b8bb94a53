import { recordAudit } from '../stores/audit.ts'
import { isPointAt, type Point, setPointClosed, setPointMode } from '../stores/point.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { readFields, readVersion } from './form.ts'
import { wantedPoint } from './point.ts'

export const closePoint: DeskHandler = (desk) => async (c) => {
  const point = await wantedPoint(desk, c)
  const { version, audit } = await change(desk, c, point, 'point.closed')
  const closedAt = desk.deps.clock().toISOString()
  await setPointClosed(desk.deps.db, point.code, version, closedAt, [audit])
  return c.redirect(`/desk/points/${point.code}`, 303)
}

export const reopenPoint: DeskHandler = (desk) => async (c) => {
  const point = await wantedPoint(desk, c)
  const { version, audit } = await change(desk, c, point, 'point.reopened')
  await setPointClosed(desk.deps.db, point.code, version, null, [audit])
  return c.redirect(`/desk/points/${point.code}`, 303)
}

export const changePointMode: DeskHandler = (desk) => async (c) => {
  const point = await wantedPoint(desk, c)
  const mode = (await readFields(c, ['mode'])).mode === 'test' ? 'test' : 'live'
  const { version, audit } = await change(desk, c, point, `point.mode_${mode}`)
  await setPointMode(desk.deps.db, point.code, version, mode, [audit])
  return c.redirect(`/desk/points/${point.code}`, 303)
}

/** The version that a form was made for, and the entry that holds only if it is still that one. */
async function change({ deps }: Desk, c: DeskContext, point: Point, action: string) {
  const version = readVersion((await readFields(c, ['version'])).version)
  const unchanged = isPointAt(deps.db, point.code, version)
  const entry = { actor: actorOf(c), action, subject: point.code }
  return { version, audit: recordAudit(deps, entry, unchanged) }
}
