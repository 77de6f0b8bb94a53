import type { ContentfulStatusCode } from 'hono/utils/http-status'
import {
  type RectificationFields,
  RectificationFormPage,
  type RectificationFormProps,
} from '../../survey-ui/desk/rectification-form-page.tsx'
import { AppError, isAppError } from '../errors.ts'
import { localTime } from '../local-time.ts'
import { ratingView } from '../rectification/rating-view.ts'
import { type AuditDetails, recordAudit } from '../stores/audit.ts'
import { listOperators, type Operator } from '../stores/operator.ts'
import { findRectification } from '../stores/rectification.ts'
import { saveRectification } from '../stores/rectification-change.ts'
import { changesOf } from './changes-of.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { readFields, readVersion } from './form.ts'
import { frameOf, sendPage } from './page.ts'
import {
  RECTIFICATION_FIELDS,
  rectificationFaults,
  toRectificationChange,
  toRectificationFields,
} from './rectification-fields.ts'
import { ownerChoices } from './rectifications.ts'

type Form = Pick<RectificationFormProps, 'version' | 'fields'> &
  Partial<Pick<RectificationFormProps, 'faults' | 'conflict'>>

export const editRectification: DeskHandler = (desk) => async (c) => {
  const entry = await stored(desk, c)
  return await answer(desk, c, { version: entry.version, fields: toRectificationFields(entry) })
}

/** Saves an edit; whoever comes second sees what the first one stored beside what they typed. */
export const storeRectification: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const before = await stored(desk, c)
  const { version: typed, ...raw } = await readFields(c, [...RECTIFICATION_FIELDS, 'version'])
  const fields = withoutReturns(raw)
  const version = readVersion(typed)
  const operators = await listOperators(deps.db)
  const owners = ownerChoices(operators, before.ownerId).map(({ value }) => value)
  const faults = rectificationFaults(fields, owners)
  if (Object.keys(faults).length > 0) return await answer(desk, c, { version, fields, faults }, 422)
  const details = changes(toRectificationFields(before), fields, operators)
  const subject = before.responseId
  const entry = { actor: actorOf(c), action: 'rectification.changed', subject, details }
  const change = toRectificationChange(fields, before, localTime(deps.clock()).date)
  try {
    await saveRectification(deps.db, subject, version, change, (onlyIf) =>
      recordAudit(deps, entry, onlyIf),
    )
  } catch (error) {
    if (!isAppError(error, 'edit_conflict')) throw error
    const now = await stored(desk, c)
    const conflict = toRectificationFields(now)
    return await answer(desk, c, { version: now.version, fields, conflict }, 409)
  }
  return c.redirect(`/desk/rectifications/${subject}?saved`, 303)
}

function withoutReturns(fields: RectificationFields): RectificationFields {
  const entries = Object.entries(fields).map(([name, text]) => [
    name,
    text.replaceAll('\r\n', '\n'),
  ])
  return { ...fields, ...Object.fromEntries(entries) }
}

/** What an edit changes, as `before → after` by field; owners by their names. */
function changes(
  before: RectificationFields,
  after: RectificationFields,
  operators: readonly Operator[],
): AuditDetails {
  const named = (fields: RectificationFields) => ({
    ...fields,
    owner: operators.find(({ id }) => id === fields.owner)?.name ?? fields.owner,
  })
  return changesOf(RECTIFICATION_FIELDS, named(before), named(after))
}

async function stored({ deps }: Desk, c: DeskContext) {
  const entry = await findRectification(deps.db, c.req.param('id') ?? '')
  if (!entry) throw new AppError('not_found', {})
  return entry
}

async function answer(
  desk: Desk,
  c: DeskContext,
  form: Form,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { deps } = desk
  const entry = await stored(desk, c)
  const today = localTime(deps.clock()).date
  const page = RectificationFormPage({
    frame: await frameOf(desk, c),
    responseId: entry.responseId,
    ...(await ratingView(deps.db, entry, today, c.get('language'))),
    owners: ownerChoices(await listOperators(deps.db), entry.ownerId),
    faults: {},
    conflict: null,
    ...form,
    justSaved: c.req.query('saved') !== undefined,
  })
  return sendPage(desk, c, page, status)
}
