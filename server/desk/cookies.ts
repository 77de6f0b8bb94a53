import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Config } from '../config.ts'

/** What the desk keeps in a browser: the session, that it has signed in before, the language. */
export type DeskCookie = 'session' | 'browser' | 'language'

const LASTS_SECONDS: Readonly<Record<DeskCookie, number | undefined>> = {
  session: undefined,
  browser: 400 * 86_400,
  language: 400 * 86_400,
}

/**
 * Name of a cookie. Behind a public https address it carries the `__Host-` prefix, with which
 * browsers refuse it from any other host, path or plain connection.
 */
export function cookieName(config: Config, cookie: DeskCookie): string {
  return isSecure(config) ? `__Host-manyi_${cookie}` : `manyi_${cookie}`
}

export function readCookie(c: Context, config: Config, cookie: DeskCookie): string | undefined {
  return getCookie(c, cookieName(config, cookie))
}

export function writeCookie(c: Context, config: Config, cookie: DeskCookie, value: string): void {
  const maxAge = LASTS_SECONDS[cookie]
  setCookie(c, cookieName(config, cookie), value, {
    ...flags(config),
    ...(maxAge === undefined ? {} : { maxAge }),
  })
}

export function dropCookie(c: Context, config: Config, cookie: DeskCookie): void {
  deleteCookie(c, cookieName(config, cookie), flags(config))
}

function flags(config: Config) {
  return { httpOnly: true, sameSite: 'Strict', path: '/', secure: isSecure(config) } as const
}

function isSecure(config: Config): boolean {
  return config.origin?.startsWith('https:') ?? false
}
