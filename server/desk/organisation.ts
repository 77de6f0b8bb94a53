import type { ContentfulStatusCode } from 'hono/utils/http-status'
import {
  OrganisationPage,
  type OrganisationProps,
} from '../../survey-ui/desk/organisation-page.tsx'
import { isAppError } from '../errors.ts'
import { recordAudit } from '../stores/audit.ts'
import { markName } from '../stores/onboarding.ts'
import { organisationVersion, saveOrganisation } from '../stores/organisation.ts'
import { readOrganisation, setSetting } from '../stores/setting.ts'
import { changesOf } from './changes-of.ts'
import { actorOf, type Desk, type DeskContext, type DeskHandler } from './context.ts'
import { readFields, readVersion } from './form.ts'
import {
  ORGANISATION_FIELDS,
  organisationChanges,
  organisationFaults,
  toOrganisationFields,
} from './organisation-fields.ts'
import { frameOf, sendPage } from './page.ts'

type Form = Pick<OrganisationProps, 'version' | 'fields'> & Partial<OrganisationProps>

export const showOrganisation: DeskHandler = (desk) => async (c) =>
  await answer(desk, c, {
    ...(await stored(desk)),
    justSaved: c.req.query('saved') !== undefined,
  })

/** Saves the form; whoever comes second sees what the first one stored beside what they typed. */
export const changeOrganisation: DeskHandler = (desk) => async (c) => {
  const { deps } = desk
  const { version: typed, ...fields } = await readFields(c, [...ORGANISATION_FIELDS, 'version'])
  const form = { fields, version: readVersion(typed) }
  const faults = organisationFaults(fields)
  if (Object.keys(faults).length > 0) return await answer(desk, c, { ...form, faults }, 422)
  const before = (await stored(desk)).fields
  const changes = organisationChanges(before, fields)
  const details = changesOf(ORGANISATION_FIELDS, before, fields)
  const entry = { actor: actorOf(c), action: 'organisation.set', subject: 'organisation', details }
  const at = deps.clock().toISOString()
  try {
    await saveOrganisation(deps.db, form.version, changes, at, [
      recordAudit(deps, entry),
      setSetting(deps.db, markName('organisation'), 'yes', at),
    ])
  } catch (error) {
    if (!isAppError(error, 'edit_conflict')) throw error
    const now = await stored(desk)
    return await answer(desk, c, { fields, version: now.version, conflict: now.fields }, 409)
  }
  return c.redirect('/desk/organisation?saved', 303)
}

async function stored({ deps: { db } }: Desk) {
  const version = await organisationVersion(db)
  return { version, fields: toOrganisationFields(await readOrganisation(db)) }
}

async function answer(
  desk: Desk,
  c: DeskContext,
  form: Form,
  status: ContentfulStatusCode = 200,
): Promise<Response> {
  const page = OrganisationPage({
    frame: await frameOf(desk, c),
    faults: {},
    conflict: null,
    justSaved: false,
    ...form,
  })
  return sendPage(desk, c, page, status)
}
