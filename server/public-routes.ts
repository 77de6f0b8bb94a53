import { Hono } from 'hono'
import { deskScript, deskStyle } from '../survey-ui/assets.gen.ts'
import { toBase64Url } from './base64-url.ts'
import type { AppContext } from './context.ts'
import type { Deps } from './deps.ts'
import { AppError } from './errors.ts'
import { PROBLEMS } from './problem.ts'

const FOR_EVER = 'public, max-age=31536000, immutable'

/** Addresses of the desk's style and script; the content is part of the name. */
export function deskAssets(deps: Pick<Deps, 'sha256'>) {
  const name = (kind: string, text: string) => {
    const digest = toBase64Url(deps.sha256(new TextEncoder().encode(text))).slice(0, 12)
    return `/assets/desk-${digest}.${kind}`
  }
  return { style: name('css', deskStyle), script: name('js', deskScript) }
}

/** Assets, health, and what belongs to no audience. */
export function publicRoutes(app: AppContext): Hono {
  const { deps } = app
  const assets = deskAssets(deps)
  const routes = new Hono()
  const files: Readonly<Record<string, { body: string; type: string }>> = {
    [assets.style]: { body: deskStyle, type: 'text/css; charset=utf-8' },
    [assets.script]: { body: deskScript, type: 'text/javascript; charset=utf-8' },
  }

  routes.get('/', (c) => c.redirect('/desk', 303))

  routes.get('/assets/:file', (c) => {
    const file = files[c.req.path]
    if (!file) throw new AppError('not_found', {})
    const headers = { 'Content-Type': file.type, 'Cache-Control': FOR_EVER }
    const gzipped = c.req.header('accept-encoding')?.includes('gzip') && deps.gzip?.(file.body)
    if (!gzipped) return c.body(file.body, 200, headers)
    return c.body(gzipped, 200, { ...headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' })
  })

  routes.get('/healthz', (c) => c.json({ status: 'ok' }))

  routes.get('/readyz', async (c) => {
    await deps.db.atomic([])
    return c.json({ status: 'ready' })
  })

  routes.get('/problems/:code', (c) => {
    const code = c.req.param('code')
    if (!Object.hasOwn(PROBLEMS, code)) throw new AppError('not_found', {})
    const { status, title } = PROBLEMS[code as keyof typeof PROBLEMS]
    return c.json({ code, status, title })
  })

  return routes
}
