import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Deps } from '../deps.ts'

/** Gives a request its number; `requestIdOf` reads it. */
export function requestIdOf(c: Context): string {
  return (c.get('requestId' as never) as string | undefined) ?? ''
}

/** Pattern of the route that took a request, such as /s/:code; never the path itself. */
export function matchedRoute(c: Context): string {
  const route = matchedRoutes(c).findLast((candidate) => candidate.method !== 'ALL')
  return route?.path ?? 'none'
}

/**
 * Numbers requests and logs server errors. Ordinary visits leave no line, so that no log can be
 * joined to an answer.
 */
export function requestLog(deps: Deps): MiddlewareHandler {
  return async (c, next) => {
    c.set('requestId' as never, deps.newId() as never)
    await next()
    if (c.res.status >= 500) {
      deps.log({
        event: 'request_failed',
        requestId: requestIdOf(c),
        method: c.req.method,
        route: matchedRoute(c),
        status: c.res.status,
      })
    }
  }
}
