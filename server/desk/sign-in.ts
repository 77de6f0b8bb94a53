import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { SignInPage, type SignInProps } from '../../survey-ui/desk/sign-in-page.tsx'
import { isAppError } from '../errors.ts'
import { endSession } from '../stores/session.ts'
import { hashToken } from '../stores/token.ts'
import { safeNext } from './access.ts'
import type { Desk, DeskContext, DeskHandler } from './context.ts'
import { readCookie, writeCookie } from './cookies.ts'
import { readFields, readTyped } from './form.ts'
import { frameOf, sendPage } from './page.ts'
import { attemptSignIn, type Outcome } from './sign-in-attempt.ts'

const BUSY_RETRY_SECONDS = '5'

export const showSignIn: DeskHandler = (desk) => async (c) => {
  const wanted = c.req.query('next')
  if (c.get('session')) return c.redirect(safeNext(wanted), 303)
  const kind = c.req.query('out') === undefined ? 'needed' : 'signed_out'
  const hasMessage = kind === 'signed_out' || wanted !== undefined
  return await answer(desk, c, 200, {
    next: safeNext(wanted),
    name: '',
    ...(hasMessage ? { message: { kind } } : {}),
  })
}

export const signIn: DeskHandler = (desk) => async (c) => {
  const { config, db } = desk.deps
  const fields = await readFields(c, ['name', 'next'])
  const { password } = await readTyped(c, ['password'])
  const shown = { next: safeNext(fields.next), name: fields.name }
  const outcome = await attempt(desk, {
    name: fields.name,
    password,
    browserToken: readCookie(c, config, 'browser'),
  })
  if (outcome.kind === 'in') {
    const earlier = readCookie(c, config, 'session')
    if (earlier) await db.atomic([endSession(db, await hashToken(earlier))])
    writeCookie(c, config, 'session', outcome.sessionToken)
    writeCookie(c, config, 'browser', outcome.browserToken)
    return c.redirect(shown.next, 303)
  }
  if (outcome.kind === 'throttled') c.header('Retry-After', String(outcome.seconds))
  if (outcome.kind === 'busy') c.header('Retry-After', BUSY_RETRY_SECONDS)
  return await answer(desk, c, STATUS[outcome.kind], { ...shown, message: outcome })
}

const STATUS = { failed: 401, throttled: 429, busy: 503 } as const

type Attempt = Parameters<typeof attemptSignIn>[1]

async function attempt(desk: Desk, input: Attempt): Promise<Outcome | { readonly kind: 'busy' }> {
  try {
    return await attemptSignIn(desk, input)
  } catch (error) {
    if (isAppError(error, 'storage_unavailable')) return { kind: 'busy' }
    throw error
  }
}

async function answer(
  desk: Desk,
  c: DeskContext,
  status: ContentfulStatusCode,
  props: Omit<SignInProps, 'frame'>,
): Promise<Response> {
  return sendPage(desk, c, SignInPage({ frame: await frameOf(desk, c), ...props }), status)
}
