import type { Hono, MiddlewareHandler } from 'hono'
import { AppError } from '../errors.ts'

/** Answers 405 where the address exists but not with this method; mounted after all routes. */
export function methodCheck(app: Hono): MiddlewareHandler {
  return async (c, next) => {
    const allowed = new Set(
      app.routes
        .filter((route) => route.method !== 'ALL' && matches(route.path, c.req.path))
        .map((route) => route.method),
    )
    if (allowed.has('GET')) allowed.add('HEAD')
    if (allowed.size > 0 && !allowed.has(c.req.method)) {
      throw new AppError('method_not_allowed', { allowed: [...allowed].join(', ') })
    }
    await next()
  }
}

function matches(pattern: string, path: string): boolean {
  const wanted = pattern.split('/')
  const given = path.split('/')
  return (
    wanted.length === given.length &&
    wanted.every((part, index) => part.startsWith(':') || part === given[index])
  )
}
