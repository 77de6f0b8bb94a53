import { createMiddleware } from 'hono/factory'
import type { Config } from '../config.ts'
import { asLanguage, preferredLanguage } from '../http/language.ts'
import type { DeskEnv } from './context.ts'
import { readCookie, writeCookie } from './cookies.ts'

/** Language of the page: what was just chosen, what was chosen before, what the browser prefers. */
export function deskLanguage(config: Config) {
  return createMiddleware<DeskEnv>(async (c, next) => {
    const chosen = asLanguage(c.req.query('lang'))
    if (chosen) writeCookie(c, config, 'language', chosen)
    const remembered = asLanguage(readCookie(c, config, 'language'))
    c.set('language', chosen ?? remembered ?? preferredLanguage(c.req.header('accept-language')))
    await next()
  })
}
