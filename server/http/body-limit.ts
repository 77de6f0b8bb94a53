import type { MiddlewareHandler } from 'hono'
import { AppError } from '../errors.ts'

const FORM_LIMIT_BYTES = 64 * 1024
const LIST_LIMIT_BYTES = 1024 * 1024
/** Larger than what the desk reads of a file, so that its page can say so. */
const UPLOAD_LIMIT_BYTES = 8 * 1024 * 1024
const UPLOAD_PATH = '/desk/coverage/import'

const WITHOUT_BODY = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Judges a body by the length it declares, before a byte of it is read: lists of the API up to
 * 1 MiB, a file at the desk up to 8 MiB, everything else up to 64 KiB. The server reads no further than the declared length.
 *
 * @throws AppError `length_required`, `body_too_large`, `content_type_unsupported` (compressed bodies)
 */
export function bodyLimit(): MiddlewareHandler {
  return async (c, next) => {
    if (!WITHOUT_BODY.has(c.req.method)) {
      checkLength(c.req.header('content-length'), limitOf(c.req.path))
      if (c.req.header('content-encoding')) {
        throw new AppError('content_type_unsupported', { accepted: 'an uncompressed body' })
      }
    }
    await next()
  }
}

function limitOf(path: string): number {
  if (path === UPLOAD_PATH) return UPLOAD_LIMIT_BYTES
  return path.startsWith('/api/') ? LIST_LIMIT_BYTES : FORM_LIMIT_BYTES
}

function checkLength(declared: string | undefined, limitBytes: number): void {
  if (declared === undefined || !/^\d{1,15}$/.test(declared)) {
    throw new AppError('length_required', {})
  }
  if (Number(declared) > limitBytes) throw new AppError('body_too_large', { limitBytes })
}
