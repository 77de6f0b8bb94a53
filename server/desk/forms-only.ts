import { createMiddleware } from 'hono/factory'
import { AppError } from '../errors.ts'

const FORM = 'application/x-www-form-urlencoded'

/**
 * Lets only plain forms in, which is what the desk's pages send: whatever bytes such a body has, it
 * can be read, while the other kinds can be broken.
 *
 * @throws AppError `content_type_unsupported`
 */
export function formsOnly() {
  return createMiddleware(async (c, next) => {
    const [type = ''] = (c.req.header('content-type') ?? '').split(';', 1)
    if (c.req.method === 'POST' && type.trim().toLowerCase() !== FORM) {
      throw new AppError('content_type_unsupported', { accepted: FORM })
    }
    await next()
  })
}
