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
  return async (c: Context): Promise<Response> => {
    c.header('Vary', 'Accept-Language')
    return c.json(await documentFor(app, c))
  }
}

/** The same description for people. */
export function showDocumentation(app: AppContext) {
  const policy = publicPolicies(app.deps).docs
  return async (c: Context): Promise<Response> => {
    const html = documentationPage({
      document: await documentFor(app, c),
      language: pageLanguage(c),
      style: docsStyle,
    })
    return sendHtml(c, app.deps, html, policy)
  }
}

/** @throws AppError `form_invalid` */
async function documentFor({ deps, catalogue }: AppContext, c: Context) {
  readQuery(c, languageQuery)
  const { current } = await catalogue.questionnaires()
  return openApiDocument({
    origin: deps.config.origin ?? new URL(c.req.url).origin,
    language: pageLanguage(c),
    sessionCookie: cookieName(deps.config, 'session'),
    questionnaire: current,
  })
}
