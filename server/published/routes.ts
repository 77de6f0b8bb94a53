import { Hono } from 'hono'
import { plainStyle, resultsStyle } from '../../survey-ui/assets.gen.ts'
import { resultsMessages } from '../../survey-ui/messages/public.ts'
import { noticePage } from '../../survey-ui/public/notice-page.tsx'
import { resultsPage } from '../../survey-ui/public/results-page.tsx'
import { type AppContext, organiserIn } from '../context.ts'
import { sendHtml } from '../http/html.ts'
import { pageLanguage } from '../http/language.ts'
import { publicPolicies } from '../http/page-hashes.ts'
import { createResultsReader } from './results-reader.ts'

/** The public page of results: off until an administrator switches it on. */
export function publishedRoutes(app: AppContext): Hono {
  const { deps } = app
  const policies = publicPolicies(deps)
  const read = createResultsReader(deps)
  const routes = new Hono()

  routes.get('/', async (c) => {
    const language = pageLanguage(c)
    const organiser = organiserIn(await app.catalogue.organisation(), language)
    const published = await read()
    if (!published) {
      const words = { zh: resultsMessages('zh').off, en: resultsMessages('en').off }
      const html = noticePage({ language, organiser, words, style: plainStyle })
      return sendHtml(c, deps, html, policies.message, 404)
    }
    const html = resultsPage({
      language,
      organiser,
      figure: published.figure[language],
      entries: published.entries,
      style: resultsStyle,
    })
    return sendHtml(c, deps, html, policies.results)
  })

  return routes
}
