import type { Context, MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Deps } from '../deps.ts'

/** Gives a request its number; `requestIdOf` reads it. */
export function requestIdOf(c: Context): string {
  return (c.get('requestId' as never) as string | undefined) ?? ''
}

/**
 * Numbers requests and logs what went wrong: server errors and refusals by the desk. Ordinary
 * visits leave no line, so that no log can be joined to an answer.
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
        route: routePath(c, -1),
        status: c.res.status,
      })
    }
  }
}
