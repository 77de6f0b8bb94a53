import type { HttpBindings } from '@hono/node-server'
import type { MiddlewareHandler } from 'hono'

const ALWAYS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  // Not no-referrer: with it browsers send `Origin: null`, and the desk could not tell its own forms.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  'X-Frame-Options': 'DENY',
  'Cache-Control': 'no-store',
}

/**
 * Puts the protective headers on every answer, also on raw ones, errors and streams. On Node they
 * go straight to the outgoing message (a header set on the Response afterwards would halve the
 * throughput); what a handler sets itself wins.
 */
export function securityHeaders(origin: string | undefined): MiddlewareHandler {
  const headers = origin?.startsWith('https:')
    ? { ...ALWAYS, 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }
    : ALWAYS
  const entries = Object.entries(headers)
  return async (c, next) => {
    const outgoing = (c.env as Partial<HttpBindings> | undefined)?.outgoing
    if (outgoing) {
      for (const [name, value] of entries) outgoing.setHeader(name, value)
      await next()
      return
    }
    await next()
    for (const [name, value] of entries) {
      if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    }
  }
}

/**
 * Policy of a page whose one style and scripts are inline and known by their hashes.
 *
 * @param use a preview stands in a frame of the desk and can send nothing, wherever it is opened
 */
export function pagePolicy(
  styleHash: string,
  scriptHashes: readonly string[],
  use: 'visit' | 'preview' = 'visit',
): string {
  const isPreview = use === 'preview'
  const scripts = scriptHashes.map((hash) => `'sha256-${hash}'`).join(' ')
  return [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    ...(scripts ? [`script-src ${scripts}`] : []),
    `connect-src ${isPreview ? "'none'" : "'self'"}`,
    "img-src 'self' data:",
    `form-action ${isPreview ? "'none'" : "'self'"}`,
    "base-uri 'none'",
    `frame-ancestors ${isPreview ? "'self'" : "'none'"}`,
    ...(isPreview ? ['sandbox allow-scripts'] : []),
  ].join('; ')
}
