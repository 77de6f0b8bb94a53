import { createMiddleware } from 'hono/factory'
import { AppError } from '../errors.ts'
import { mayUse } from './access.ts'
import type { DeskEnv } from './context.ts'

/**
 * Lets through whom the access table lets through.
 *
 * @param pattern route pattern relative to /desk
 * @throws AppError `not_signed_in`, `forbidden`
 */
export function guard(pattern: string) {
  return createMiddleware<DeskEnv>(async (c, next) => {
    const role = c.get('session')?.operator.role
    const method = c.req.method === 'HEAD' ? 'GET' : c.req.method
    if (mayUse(role, method, pattern)) return await next()
    throw role ? new AppError('forbidden', { role }) : new AppError('not_signed_in', {})
  })
}
