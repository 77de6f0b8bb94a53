import { createMiddleware } from 'hono/factory'
import type { Config } from '../config.ts'
import { AppError } from '../errors.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what another site made an operator's browser send. Browsers tell by `Sec-Fetch-Site`;
 * where that is missing (plain http, old ones) `Origin` must be our own. With neither, refused.
 *
 * @throws AppError `cross_site`
 */
export function sameOrigin(config: Config) {
  return createMiddleware(async (c, next) => {
    if (!SAFE.has(c.req.method) && !isOwn(c.req.raw, config)) throw new AppError('cross_site', {})
    await next()
  })
}

function isOwn(request: Request, config: Config): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = request.headers.get('origin') ?? ''
  if (!URL.canParse(origin)) return false
  if (config.origin !== undefined) return new URL(origin).origin === new URL(config.origin).origin
  return new URL(origin).host === new URL(request.url).host
}
