import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { IndicatorPage, type IndicatorPageProps } from '../../survey-ui/desk/indicator-page.tsx'
import { AppError, isAppError } from '../errors.ts'
import { questionTexts } from '../question-text.ts'
import { recordAudit } from '../stores/audit.ts'
import { definitionVersions, listIndicators } from '../stores/definition.ts'
import { canRetire, retireIndicator } from '../stores/indicator-change.ts'
import { mayUse } from './access.ts'
import { activityTypeNames } from './activity-type-names.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { readFields, readVersion } from './form.ts'
import { frameOf, sendPage } from './page.ts'

/** An indicator as it holds now, or as the version that the address names. */
export const showIndicator: DeskHandler = (desk) => async (c) => {
  const message =
    c.req.query('saved') !== undefined
      ? 'saved'
      : c.req.query('unchanged') !== undefined
        ? 'unchanged'
        : null
  return await answer(desk, c, message)
}

export const retire: DeskHandler = (desk) => async (c) => await change(desk, c, true)
export const bringBack: DeskHandler = (desk) => async (c) => await change(desk, c, false)

/**
 * The indicator that an address names, retired or not.
 *
 * @throws AppError `not_found`
 */
export async function wantedIndicator({ deps }: Desk, c: DeskContext) {
  const id = c.req.param('id') ?? ''
  const found = (await listIndicators(deps.db)).find((one) => one.definition.id === id)
  if (!found) throw new AppError('not_found', {})
  return found
}

async function change(desk: Desk, c: DeskContext, retired: boolean): Promise<Response> {
  const { deps } = desk
  const { definition } = await wantedIndicator(desk, c)
  const version = readVersion((await readFields(c, ['version'])).version)
  const action = retired ? 'indicator.retired' : 'indicator.brought_back'
  const entry = { actor: actorOf(c), action, subject: definition.id }
  const allowed = canRetire(deps.db, definition.id, version, retired).select('id')
  const at = retired ? deps.clock().toISOString() : null
  try {
    const audit = [recordAudit(deps, entry, allowed)]
    await retireIndicator(deps.db, { ...definition, version }, at, audit)
  } catch (error) {
    if (!isAppError(error, 'form_invalid')) throw error
    return await answer(desk, c, 'last_active', 422)
  }
  return c.redirect(`/desk/indicators/${definition.id}`, 303)
}

async function answer(
  desk: Desk,
  c: DeskContext,
  message: IndicatorPageProps['message'],
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { db } = desk.deps
  const { definition, retiredAt } = await wantedIndicator(desk, c)
  const versions = await definitionVersions(db, definition.id)
  const wanted = c.req.query('version')
  const version = wanted === undefined ? definition.version : readVersion(wanted)
  const shown = versions.find((one) => one.definition.version === version)
  if (!shown) throw new AppError('not_found', {})
  const textOf = await questionTexts(db)
  const page = IndicatorPage({
    frame: await frameOf(desk, c),
    versions,
    shown,
    retired: retiredAt !== null,
    mayEdit: mayUse(c.get('session')?.operator.role, 'POST', '/indicators/:id'),
    activityTypes: await activityTypeNames(desk, c),
    question: textOf(shown.definition.question)[c.get('language')],
    message,
  })
  return sendPage(desk, c, page, status)
}
