import type { Context } from 'hono'
import type { AppContext } from '../context.ts'
import { whereOf } from '../log.ts'
import { asAppError, PROBLEMS, problemHeaders } from '../problem.ts'
import { messageHtml } from '../visitor/message-html.ts'
import { sendHtml } from './html.ts'
import { pageLanguage } from './language.ts'
import { publicPolicies } from './page-hashes.ts'
import { problemBody } from './problem-body.ts'
import { matchedRoute, requestIdOf } from './request-log.ts'

/** Answers an error: problem+json for programs and under /api, a page for people. */
export function problemAnswerer(app: AppContext) {
  const { deps } = app
  const policy = publicPolicies(deps).message
  return async (c: Context, thrown: unknown): Promise<Response> => {
    const error = asAppError(thrown)
    if (error.code === 'internal') {
      deps.log({
        event: 'unexpected_error',
        requestId: requestIdOf(c),
        route: matchedRoute(c),
        where: whereOf(error.cause),
      })
    }
    const { status } = PROBLEMS[error.code]
    if (wantsProblem(c)) {
      return c.body(JSON.stringify(await problemBody(c, app, error)), status, {
        ...problemHeaders(error),
        'Content-Type': 'application/problem+json; charset=utf-8',
      })
    }
    for (const [name, value] of Object.entries(problemHeaders(error))) c.header(name, value)
    return sendHtml(c, deps, await messageHtml(app, error, pageLanguage(c)), policy, status)
  }
}

function wantsProblem(c: Context): boolean {
  const accept = c.req.header('accept') ?? ''
  if (accept.includes('text/html')) return false
  return accept.includes('json') || c.req.path.startsWith('/api/')
}
