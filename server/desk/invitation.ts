import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { InvitationInvalidPage, InvitationPage } from '../../survey-ui/desk/invitation-page.tsx'
import { isAppError } from '../errors.ts'
import { acceptInvitation } from '../stores/accept-invitation.ts'
import { findInvitation, type Invitation } from '../stores/invitation.ts'
import { hashToken, newToken } from '../stores/token.ts'
import type { Desk, DeskContext, DeskHandler } from './context.ts'
import { readCookie, writeCookie } from './cookies.ts'
import { collectFaults, isLong, readFields, readTyped } from './form.ts'
import { frameOf, sendPage } from './page.ts'
import { passwordFault } from './password-rules.ts'

const LONGEST_NAME = 40

export const showInvitation: DeskHandler = (desk) => async (c) => {
  const invitation = await findInvitation(desk.deps, c.req.param('token') ?? '')
  if (!invitation) return await refuse(desk, c)
  return await answer(desk, c, invitation, { name: '', faults: {} })
}

export const takeInvitation: DeskHandler = (desk) => async (c) => {
  const invitation = await findInvitation(desk.deps, c.req.param('token') ?? '')
  if (!invitation) return await refuse(desk, c)
  const { name } = await readFields(c, ['name'])
  const { password, again } = await readTyped(c, ['password', 'again'])
  const faults = checkChoice(invitation, name, password, again)
  if (Object.keys(faults).length > 0) return await answer(desk, c, invitation, { name, faults })
  const outcome = await accept(desk, c, invitation, { name, password })
  if (outcome === 'invitation_invalid') return await refuse(desk, c)
  if (outcome === 'accepted') return c.redirect('/desk', 303)
  return await answer(desk, c, invitation, { name, faults: { name: outcome } })
}

/** Uses the invitation up; the browser is signed in with new tokens and known from now on. */
async function accept(
  desk: Desk,
  c: DeskContext,
  invitation: Invitation,
  chosen: { readonly name: string; readonly password: string },
): Promise<'accepted' | 'invitation_invalid' | 'name_taken'> {
  const { deps } = desk
  const sessionToken = newToken(deps.randomBytes)
  const browserToken = readCookie(c, deps.config, 'browser') || newToken(deps.randomBytes)
  const passwordHash = await desk.hasher.hash(chosen.password)
  const sessionHash = await hashToken(sessionToken)
  try {
    const acceptance = { name: chosen.name, passwordHash, sessionHash, browserToken }
    await acceptInvitation(deps, invitation, acceptance)
  } catch (error) {
    if (isAppError(error, 'invitation_invalid') || isAppError(error, 'name_taken'))
      return error.code
    throw error
  }
  writeCookie(c, deps.config, 'session', sessionToken)
  writeCookie(c, deps.config, 'browser', browserToken)
  return 'accepted'
}

function checkChoice(invitation: Invitation, name: string, password: string, again: string) {
  const owner = invitation.operator?.name ?? name
  const fault = passwordFault(password, owner)
  const isFirst = invitation.operator === null
  return collectFaults([
    ['name', isFirst && name === '', 'required'],
    ['name', isFirst && isLong(name, LONGEST_NAME), 'too_long'],
    ['password', fault !== undefined, fault ?? ''],
    ['again', fault === undefined && password !== again, 'not_same'],
  ])
}

async function answer(
  desk: Desk,
  c: DeskContext,
  invitation: Invitation,
  form: { readonly name: string; readonly faults: Readonly<Record<string, string>> },
): Promise<Response> {
  const page = InvitationPage({
    frame: await frameOf(desk, c),
    token: c.req.param('token') ?? '',
    operatorName: invitation.operator?.name ?? null,
    ...form,
  })
  const status: ContentfulStatusCode = Object.keys(form.faults).length > 0 ? 422 : 200
  return sendPage(desk, c, page, status)
}

async function refuse(desk: Desk, c: DeskContext): Promise<Response> {
  return sendPage(desk, c, InvitationInvalidPage({ frame: await frameOf(desk, c) }), 410)
}
