import { createMiddleware } from 'hono/factory'
import { AppError } from '../errors.ts'

const FORM = 'application/x-www-form-urlencoded'
const FORM_WITH_FILE = 'multipart/form-data'

/** The addresses whose form brings a file. */
const UPLOADS: readonly string[] = ['/desk/coverage/import']

/**
 * Lets only plain forms in, which is what the desk's pages send: whatever bytes such a body has, it
 * can be read, while the other kinds can be broken. An upload is the other kind, and only that.
 *
 * @throws AppError `content_type_unsupported`
 */
export function formsOnly() {
  return createMiddleware(async (c, next) => {
    const [type = ''] = (c.req.header('content-type') ?? '').split(';', 1)
    const accepted = UPLOADS.includes(c.req.path) ? FORM_WITH_FILE : FORM
    if (c.req.method === 'POST' && type.trim().toLowerCase() !== accepted) {
      throw new AppError('content_type_unsupported', { accepted })
    }
    await next()
  })
}
