import type { Context } from 'hono'
import { docsStyle } from '../../survey-ui/assets.gen.ts'
import { documentationPage } from '../../survey-ui/docs/documentation-page.tsx'
import type { AppContext } from '../context.ts'
import { cookieName } from '../desk/cookies.ts'
import { sendHtml } from '../http/html.ts'
import { pageLanguage } from '../http/language.ts'
import { publicPolicies } from '../http/page-hashes.ts'
import { openApiDocument } from './open-api-document.ts'
import { languageQuery } from './operations/read-description.ts'
import { readQuery } from './query.ts'

/** The description of the API for programs. */
export function showDescription(app: AppContext) {
  return (c: Context): Response => {
    c.header('Vary', 'Accept-Language')
    return c.json(documentFor(app, c))
  }
}

/** The same description for people. */
export function showDocumentation(app: AppContext) {
  const policy = publicPolicies(app.deps).docs
  return (c: Context): Response => {
    const html = documentationPage({
      document: documentFor(app, c),
      language: pageLanguage(c),
      style: docsStyle,
    })
    return sendHtml(c, app.deps, html, policy)
  }
}

/** @throws AppError `form_invalid` */
function documentFor({ deps }: AppContext, c: Context) {
  readQuery(c, languageQuery)
  return openApiDocument({
    origin: deps.config.origin ?? new URL(c.req.url).origin,
    language: pageLanguage(c),
    sessionCookie: cookieName(deps.config, 'session'),
  })
}
