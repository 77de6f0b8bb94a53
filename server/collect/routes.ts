import { type Context, Hono } from 'hono'
import { collectStyle, plainStyle } from '../../survey-ui/assets.gen.ts'
import { collectMessages } from '../../survey-ui/messages/public.ts'
import { collectPage } from '../../survey-ui/public/collect-page.tsx'
import { noticePage } from '../../survey-ui/public/notice-page.tsx'
import { collectingState, lastDayOf } from '../collecting-state.ts'
import { type AppContext, organiserIn } from '../context.ts'
import { sendHtml } from '../http/html.ts'
import { pageLanguage } from '../http/language.ts'
import { publicPolicies } from '../http/page-hashes.ts'
import { localTime } from '../local-time.ts'
import { findCollectingLink, noteOpening } from '../stores/collecting-link.ts'
import { collectPoints } from './collect-points.ts'

const STATUS = { unknown: 404, expired: 410, revoked: 410 } as const

/** The page behind a collecting link. Who opens it is not asked, and nothing of them is kept. */
export function collectRoutes(app: AppContext): Hono {
  const { deps } = app
  const policies = publicPolicies(deps)
  const routes = new Hono()

  routes.get('/:token', async (c) => {
    const today = localTime(deps.clock()).date
    const link = await findCollectingLink(deps.db, c.req.param('token'))
    const state = link ? collectingState(link, today) : 'unknown'
    if (!link || state !== 'works') return await refuse(c, state === 'works' ? 'unknown' : state)
    await noteOpening(deps.db, link, today)
    const language = pageLanguage(c)
    const html = collectPage({
      language,
      organiser: organiserIn(await app.catalogue.organisation(), language),
      label: link.label,
      until: lastDayOf({ ...link, firstOpenedOn: link.firstOpenedOn ?? today }),
      points: await collectPoints(deps, link, today),
      style: collectStyle,
    })
    return sendHtml(c, deps, html, policies.collect)
  })

  async function refuse(c: Context, why: keyof typeof STATUS): Promise<Response> {
    const language = pageLanguage(c)
    const html = noticePage({
      language,
      organiser: organiserIn(await app.catalogue.organisation(), language),
      words: { zh: collectMessages('zh')[why], en: collectMessages('en')[why] },
      style: plainStyle,
    })
    return sendHtml(c, deps, html, policies.message, STATUS[why])
  }

  return routes
}
