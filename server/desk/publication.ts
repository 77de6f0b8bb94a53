import type { ContentfulStatusCode } from 'hono/utils/http-status'
import {
  type PublicationFields,
  PublicationPage,
  type PublicationProps,
} from '../../survey-ui/desk/publication-page.tsx'
import { publicOrigin } from '../address.ts'
import { isAppError } from '../errors.ts'
import { PUBLICATION_SETTING, readPublication } from '../published/publication.ts'
import { recordAudit } from '../stores/audit.ts'
import { listIndicators } from '../stores/definition.ts'
import { listSaidDone } from '../stores/said-done.ts'
import { saveSettings, settingsVersion } from '../stores/versioned-settings.ts'
import { mayUse } from './access.ts'
import { changesOf } from './changes-of.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { collectFaults, readFields, readVersion } from './form.ts'
import { frameOf, sendPage } from './page.ts'

const FIELDS = ['isOn', 'indicator', 'year'] as const
const VERSION = 'results.version'

type Form = Pick<PublicationProps, 'version' | 'fields'> &
  Partial<Pick<PublicationProps, 'faults' | 'conflict'>>

export const showPublication: DeskHandler = (desk) => async (c) =>
  await answer(desk, c, await stored(desk))

/** Saves the settings; whoever comes second sees what the first one stored beside what they chose. */
export const changePublication: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const { version: typed, ...fields } = await readFields(c, [...FIELDS, 'version'])
  const form = { fields, version: readVersion(typed) }
  const faults = await faultsOf(desk, fields)
  if (Object.keys(faults).length > 0) return await answer(desk, c, { ...form, faults }, 422)
  const before = (await stored(desk)).fields
  const changes = FIELDS.filter((name) => before[name] !== fields[name]).map(
    (name) => [PUBLICATION_SETTING[name], fields[name]] as const,
  )
  const details = changesOf(FIELDS, before, fields)
  const entry = { actor: actorOf(c), action: 'results.set', subject: 'results', details }
  const at = deps.clock().toISOString()
  try {
    const edit = { name: VERSION, version: form.version, changes, at } as const
    await saveSettings(deps.db, edit, [recordAudit(deps, entry)])
  } catch (error) {
    if (!isAppError(error, 'edit_conflict')) throw error
    const now = await stored(desk)
    return await answer(desk, c, { fields, version: now.version, conflict: now.fields }, 409)
  }
  return c.redirect('/desk/publication?saved', 303)
}

async function faultsOf({ deps }: Desk, { isOn, indicator, year }: PublicationFields) {
  const indicators = await listIndicators(deps.db)
  return collectFaults([
    ['isOn', isOn !== 'yes' && isOn !== 'no', 'unknown'],
    ['indicator', !indicators.some((one) => one.definition.id === indicator), 'unknown'],
    ['year', year !== 'this' && year !== 'last', 'unknown'],
  ])
}

async function stored({ deps: { db } }: Desk) {
  const version = await settingsVersion(db, VERSION)
  const { isOn, indicator, year } = await readPublication(db)
  const first = (await listIndicators(db)).find((one) => one.retiredAt === null)
  const fields: PublicationFields = {
    isOn: isOn ? 'yes' : 'no',
    indicator: indicator || (first?.definition.id ?? ''),
    year,
  }
  return { version, fields }
}

async function answer(
  desk: Desk,
  c: DeskContext,
  form: Form,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const { db, config } = desk.deps
  const indicators = await listIndicators(db)
  const page = PublicationPage({
    frame: await frameOf(desk, c),
    address: `${publicOrigin(config)}/results`,
    isOn: (await readPublication(db)).isOn,
    faults: {},
    conflict: null,
    justSaved: c.req.query('saved') !== undefined,
    mayEdit: mayUse(c.get('session')?.operator.role, 'POST', '/publication'),
    ...form,
    indicators: indicators
      .filter((one) => one.retiredAt === null || one.definition.id === form.fields.indicator)
      .map(({ definition }) => ({ value: definition.id, label: definition.name })),
    entries: (await listSaidDone(db)).map(({ publishedAt, ...entry }) => ({
      ...entry,
      isPublished: publishedAt !== null,
    })),
  })
  return sendPage(desk, c, page, status)
}
