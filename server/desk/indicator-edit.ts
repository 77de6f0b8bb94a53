import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { INDICATOR_FIELDS, type IndicatorFields } from '../../survey-ui/desk/indicator-fields.ts'
import { IndicatorFormPage } from '../../survey-ui/desk/indicator-form-page.tsx'
import type { IndicatorFormProps } from '../../survey-ui/desk/indicator-form-props.ts'
import { DEPARTMENT, NEW_INDICATOR } from '../defaults/indicators.ts'
import { isAppError } from '../errors.ts'
import { readForm } from '../http/read-form.ts'
import { listActivityTypes } from '../stores/activity.ts'
import { recordAudit } from '../stores/audit.ts'
import { listIndicators } from '../stores/definition.ts'
import { addIndicator, changeIndicator, isAtVersion } from '../stores/indicator-change.ts'
import { activityTypeNames } from './activity-type-names.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { readFields, readVersion } from './form.ts'
import { wantedIndicator } from './indicator.ts'
import { indicatorFaults } from './indicator-faults.ts'
import { definitionChanges, freeId, toDefinition, toIndicatorFields } from './indicator-fields.ts'
import { frameOf, sendPage } from './page.ts'

type Form = Pick<IndicatorFormProps, 'id' | 'version' | 'fields'> &
  Partial<Pick<IndicatorFormProps, 'faults' | 'conflict'>>

export const newIndicator: DeskHandler = (desk) => async (c) => {
  const isDepartment = c.req.query('like') === DEPARTMENT.id
  const like = toIndicatorFields(isDepartment ? DEPARTMENT : NEW_INDICATOR)
  const fields = isDepartment ? like : { ...like, id: '', third: '' }
  return await answer(desk, c, { id: null, version: 0, fields })
}

export const createIndicator: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const { fields } = await readIndicatorForm(desk, c)
  const form = { id: null, version: 0, fields }
  const faults = await faultsOf(desk, fields)
  if (Object.keys(faults).length > 0) return await answer(desk, c, { ...form, faults }, 422)
  const actor = actorOf(c)
  const id = fields.id || freeId(await listIndicators(deps.db))
  const details = { name: fields.name, version: 1 }
  const entry = { actor, action: 'indicator.added', subject: id, details }
  const stamp = { at: deps.clock().toISOString(), by: actor.name }
  try {
    const definition = toDefinition(fields, id, 1)
    await addIndicator(deps.db, definition, stamp, [recordAudit(deps, entry)])
  } catch (error) {
    if (!isAppError(error, 'form_invalid')) throw error
    return await answer(desk, c, { ...form, faults: error.details.fields }, 422)
  }
  return c.redirect(`/desk/indicators/${id}?saved`, 303)
}

export const editIndicator: DeskHandler = (desk) => async (c) => {
  const { definition } = await wantedIndicator(desk, c)
  const { id, version } = definition
  return await answer(desk, c, { id, version, fields: toIndicatorFields(definition) })
}

/** Stores an edit as the next version; whoever comes second sees what the first one stored. */
export const saveIndicator: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const before = (await wantedIndicator(desk, c)).definition
  const { id } = before
  const { fields: typed, version } = await readIndicatorForm(desk, c)
  const fields = { ...typed, id }
  const faults = await faultsOf(desk, fields)
  if (Object.keys(faults).length > 0) {
    return await answer(desk, c, { id, version, fields, faults }, 422)
  }
  const definition = toDefinition(fields, id, version + 1)
  const changes = definitionChanges(before, definition)
  if (version === before.version && Object.keys(changes).length === 0) {
    return c.redirect(`/desk/indicators/${id}?unchanged`, 303)
  }
  const actor = actorOf(c)
  const details = { ...changes, version: version + 1 }
  const entry = { actor, action: 'indicator.changed', subject: id, details }
  try {
    const audit = recordAudit(deps, entry, isAtVersion(deps.db, id, version).select('id'))
    const stamp = { at: deps.clock().toISOString(), by: actor.name }
    await changeIndicator(deps.db, definition, stamp, [audit])
  } catch (error) {
    if (!isAppError(error, 'edit_conflict')) throw error
    const now = (await wantedIndicator(desk, c)).definition
    const conflict = toIndicatorFields(now)
    return await answer(desk, c, { id, version: now.version, fields, conflict }, 409)
  }
  return c.redirect(`/desk/indicators/${id}?saved`, 303)
}

/** The form as it was sent; ticked activity types in the order of their list. */
async function readIndicatorForm({ deps }: Desk, c: DeskContext) {
  const { version, ...typed } = await readFields(c, [...INDICATOR_FIELDS, 'version'])
  const ticked = new URLSearchParams(await readForm(c)).getAll('types')
  const known = (await listActivityTypes(deps.db)).map((type) => type.id)
  const unknown = ticked.filter((id) => !known.includes(id))
  const types = [...known.filter((id) => ticked.includes(id)), ...unknown].join(',')
  return { fields: { ...typed, types } satisfies IndicatorFields, version: readVersion(version) }
}

async function faultsOf({ deps }: Desk, fields: IndicatorFields) {
  const types = await listActivityTypes(deps.db)
  return indicatorFaults(
    fields,
    types.map((type) => type.id),
  )
}

async function answer(
  desk: Desk,
  c: DeskContext,
  form: Form,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const types = await activityTypeNames(desk, c)
  const page = IndicatorFormPage({
    frame: await frameOf(desk, c),
    faults: {},
    conflict: null,
    ...form,
    types: types.map(({ id, name }) => ({ value: id, label: name })),
  })
  return sendPage(desk, c, page, status)
}
