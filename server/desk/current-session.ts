import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Deps } from '../deps.ts'
import type { Operator } from '../stores/operator.ts'
import { findSession, type Session, touchSession } from '../stores/session.ts'
import { hashToken } from '../stores/token.ts'
import type { DeskEnv } from './context.ts'
import { readCookie } from './cookies.ts'

/** Puts the living session of a request into its context and marks it as seen. */
export function currentSession(deps: Deps) {
  return createMiddleware<DeskEnv>(async (c, next) => {
    const session = await readSession(deps, c)
    c.set('session', session)
    if (session) await touchSession(deps, session)
    await next()
  })
}

/** Who is signed in at the desk in the browser that sent a request, for routes outside the desk. */
export function signedInOperator(deps: Deps): (c: Context) => Promise<Operator | undefined> {
  return async (c) => (await readSession(deps, c))?.operator
}

async function readSession(deps: Deps, c: Context): Promise<Session | undefined> {
  const token = readCookie(c, deps.config, 'session')
  return token ? await findSession(deps, await hashToken(token)) : undefined
}
