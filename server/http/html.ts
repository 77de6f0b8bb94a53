import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Deps } from '../deps.ts'

/** Answers with a page, compressed where the browser takes it and the platform does not do it itself. */
export function sendHtml(
  c: Context,
  deps: Pick<Deps, 'gzip'>,
  html: string,
  policy: string,
  status: ContentfulStatusCode = 200,
): Response {
  const headers: Record<string, string> = {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
    Vary: 'Accept-Encoding, Accept-Language',
  }
  if (!deps.gzip || !acceptsGzip(c)) return c.body(html, status, headers)
  return c.body(deps.gzip(html), status, { ...headers, 'Content-Encoding': 'gzip' })
}

function acceptsGzip(c: Context): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(c.req.header('accept-encoding') ?? '')
}

/** Whether the sender is a program (or our script) that wants JSON rather than a page. */
export function wantsJson(c: Context): boolean {
  const accept = c.req.header('accept') ?? ''
  return accept.includes('json') && !accept.includes('text/html')
}
