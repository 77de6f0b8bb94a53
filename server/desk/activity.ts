import type { ContentfulStatusCode } from 'hono/utils/http-status'
import {
  type ActivityFields,
  ActivityFormPage,
  type ActivityFormProps,
} from '../../survey-ui/desk/activity-form-page.tsx'
import { AppError, isAppError } from '../errors.ts'
import {
  addActivity,
  findActivity,
  listActivityTypes,
  listTowns,
  offeredEntries,
} from '../stores/activity.ts'
import { isActivityAt, updateActivity } from '../stores/activity-change.ts'
import { recordAudit } from '../stores/audit.ts'
import {
  ACTIVITY_FIELDS,
  activityFaults,
  EMPTY_ACTIVITY,
  toActivityFields,
  toActivityInput,
} from './activity-fields.ts'
import { changesOf } from './changes-of.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { readFields, readVersion } from './form.ts'
import { frameOf, sendPage } from './page.ts'

type Form = Pick<ActivityFormProps, 'id' | 'version' | 'fields'> &
  Partial<Pick<ActivityFormProps, 'faults' | 'conflict'>>

export const newActivity: DeskHandler = (desk) => async (c) =>
  await answer(desk, c, { id: null, version: 0, fields: EMPTY_ACTIVITY })

export const editActivity: DeskHandler = (desk) => async (c) => {
  const { id, version, fields } = await stored(desk, c)
  return await answer(desk, c, { id, version, fields })
}

export const createActivity: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const fields = await readFields(c, ACTIVITY_FIELDS)
  const faults = await faultsOf(desk, fields, EMPTY_ACTIVITY)
  if (Object.keys(faults).length > 0) {
    return await answer(desk, c, { id: null, version: 0, fields, faults }, 422)
  }
  const id = deps.newId()
  const entry = { actor: actorOf(c), action: 'activity.added', subject: id, details: { ...fields } }
  await addActivity(
    deps.db,
    { ...toActivityInput(fields), id, createdAt: deps.clock().toISOString() },
    [recordAudit(deps, entry)],
  )
  return c.redirect(listOf(fields), 303)
}

/** Saves an edit; whoever comes second sees what the first one stored beside what they typed. */
export const saveActivity: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const before = await stored(desk, c)
  const { version: typed, ...fields } = await readFields(c, [...ACTIVITY_FIELDS, 'version'])
  const version = readVersion(typed)
  const form = { id: before.id, version, fields }
  const faults = await faultsOf(desk, fields, before.fields)
  if (Object.keys(faults).length > 0) return await answer(desk, c, { ...form, faults }, 422)
  const details = changesOf(ACTIVITY_FIELDS, before.fields, fields)
  const entry = { actor: actorOf(c), action: 'activity.changed', subject: before.id, details }
  const unchanged = isActivityAt(deps.db, before.id, version)
  try {
    const audit = [recordAudit(deps, entry, unchanged)]
    await updateActivity(deps.db, before.id, version, toActivityInput(fields), audit)
  } catch (error) {
    return await answerRefusal(desk, c, form, error)
  }
  return c.redirect(listOf(fields), 303)
}

/** Why an edit was not stored: a colleague came first, or the type is fixed by its responses. */
async function answerRefusal(
  desk: Desk,
  c: DeskContext,
  form: Form,
  error: unknown,
): Promise<Response> {
  if (isAppError(error, 'edit_conflict')) {
    const now = await stored(desk, c)
    return await answer(desk, c, { ...form, version: now.version, conflict: now.fields }, 409)
  }
  if (isAppError(error, 'form_invalid')) {
    const { activityTypeId: type, ...faults } = error.details.fields
    return await answer(desk, c, { ...form, faults: { ...faults, ...(type && { type }) } }, 422)
  }
  throw error
}

/** The list of the year in which an activity begins. */
function listOf({ startsOn }: ActivityFields): string {
  return `/desk/activities?year=${startsOn.slice(0, 4)}`
}

async function stored({ deps }: Desk, c: DeskContext) {
  const activity = await findActivity(deps.db, c.req.param('id') ?? '')
  if (!activity) throw new AppError('not_found', {})
  return { id: activity.id, version: activity.version, fields: toActivityFields(activity) }
}

async function faultsOf({ deps }: Desk, fields: ActivityFields, before: ActivityFields) {
  const [types, towns] = await Promise.all([listActivityTypes(deps.db), listTowns(deps.db)])
  return activityFaults(fields, {
    types: offeredEntries(types, before.type).map((type) => type.id),
    towns: offeredEntries(towns, before.town).map((town) => town.id),
  })
}

async function answer(
  desk: Desk,
  c: DeskContext,
  form: Form,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { db } = desk.deps
  const language = c.get('language')
  const [types, towns] = await Promise.all([listActivityTypes(db), listTowns(db)])
  const choice = (entry: (typeof types)[number]) => ({
    value: entry.id,
    label: entry.name[language],
  })
  const page = ActivityFormPage({
    frame: await frameOf(desk, c),
    faults: {},
    conflict: null,
    ...form,
    types: offeredEntries(types, form.fields.type).map(choice),
    towns: offeredEntries(towns, form.fields.town).map(choice),
  })
  return sendPage(desk, c, page, status)
}
