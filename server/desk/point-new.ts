import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type PointFields, PointFormPage } from '../../survey-ui/desk/point-form-page.tsx'
import { violation } from '../db/constraint.ts'
import type { Deps } from '../deps.ts'
import { pointCode } from '../gate/receipt.ts'
import { listActivities, listActivityTypes, offeredEntries } from '../stores/activity.ts'
import { type Actor, recordAudit } from '../stores/audit.ts'
import { addPoint, type PointInput } from '../stores/point.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { readFields } from './form.ts'
import { frameOf, sendPage } from './page.ts'
import { EMPTY_POINT, POINT_FIELDS, pointFaults, toPointInput } from './point-fields.ts'

const CODE_TRIES = 5

export const newPoint: DeskHandler = (desk) => async (c) => await answer(desk, c, EMPTY_POINT, {})

export const createPoint: DeskHandler = (desk) => async (c) => {
  const { db } = desk.deps
  const fields = await readFields(c, POINT_FIELDS)
  const [activities, types] = await Promise.all([listActivities(db), listActivityTypes(db)])
  const faults = pointFaults(fields, {
    activities: activities.map((activity) => activity.id),
    types: offeredEntries(types).map((type) => type.id),
  })
  if (Object.keys(faults).length > 0) return await answer(desk, c, fields, faults, 422)
  const code = await addWithNewCode(desk.deps, toPointInput(fields, activities), actorOf(c))
  return c.redirect(`/desk/points/${code}?created`, 303)
}

/** Adds a point under a random code; should it be taken, under another one. */
export async function addWithNewCode(deps: Deps, input: PointInput, actor: Actor): Promise<string> {
  for (let attempt = 1; ; attempt += 1) {
    const code = pointCode(deps.randomBytes(16))
    const entry = { actor, action: 'point.added', subject: code, details: { ...input } }
    const createdAt = deps.clock().toISOString()
    try {
      await addPoint(deps.db, { ...input, code, createdAt }, [recordAudit(deps, entry)])
      return code
    } catch (error) {
      if (violation(error) !== 'unique' || attempt === CODE_TRIES) throw error
    }
  }
}

async function answer(
  desk: Desk,
  c: DeskContext,
  fields: PointFields,
  faults: Readonly<Record<string, string>>,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { db } = desk.deps
  const language = c.get('language')
  const [activities, types] = await Promise.all([listActivities(db), listActivityTypes(db)])
  const page = PointFormPage({
    frame: await frameOf(desk, c),
    fields,
    faults,
    activities: activities.map((activity) => ({
      value: activity.id,
      label: `${activity.name}（${activity.startsOn}）`,
    })),
    types: offeredEntries(types).map((type) => ({ value: type.id, label: type.name[language] })),
  })
  return sendPage(desk, c, page, status)
}
