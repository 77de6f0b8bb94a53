import { Hono } from 'hono'
import { plainStyle, thanksScript } from '../../survey-ui/assets.gen.ts'
import { thanksPage } from '../../survey-ui/visitor/thanks-page.tsx'
import { type AppContext, organiserIn } from '../context.ts'
import { countToday } from '../counting/count-today.ts'
import { AppError } from '../errors.ts'
import { sendHtml } from '../http/html.ts'
import { pageLanguage } from '../http/language.ts'
import { publicPolicies } from '../http/page-hashes.ts'
import { findPoint, type Point } from '../stores/point.ts'
import { findRecorded } from '../stores/response.ts'
import { submitSurvey } from './submit.ts'
import { createSurveyHtml } from './survey-html.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The survey of a point and its thank-you page. */
export function visitorRoutes(app: AppContext): Hono {
  const { deps, catalogue } = app
  const policies = publicPolicies(deps)
  const surveyHtml = createSurveyHtml(app)
  const today = rememberedCount(app)
  const routes = new Hono()

  routes.get('/:code', async (c) => {
    const point = await openPoint(app, c.req.param('code'))
    app.openings.opened(point.code)
    const html = await surveyHtml({
      point,
      language: pageLanguage(c),
      large: c.req.query('size') === 'large',
      responseId: deps.newId(),
    })
    return sendHtml(c, deps, html, policies.survey)
  })

  routes.post('/:code', async (c) => {
    const point = await knownPoint(app, c.req.param('code'))
    return await submitSurvey(c, app, { point, surveyHtml, policy: policies.survey })
  })

  routes.get('/:code/thanks', async (c) => {
    const point = await knownPoint(app, c.req.param('code'))
    const id = c.req.query('id') ?? ''
    const recorded = UUID.test(id) ? await findRecorded(deps.db, id) : undefined
    if (recorded?.point_code !== point.code) return c.redirect(`/s/${point.code}`, 303)
    const language = pageLanguage(c)
    const { byVersion } = await catalogue.questionnaires()
    const lead = byVersion.get(recorded.questionnaire_version)?.thanks?.[language] ?? ''
    const html = thanksPage({
      language,
      lead,
      large: c.req.query('size') === 'large',
      organiser: organiserIn(await catalogue.organisation(), language),
      point: { code: point.code },
      receipt: recorded.is_test ? null : recorded.receipt,
      today: recorded.is_test ? null : { count: await today(), scope: 'all' },
      testMode: recorded.is_test === 1,
      style: plainStyle,
      script: thanksScript,
    })
    return sendHtml(c, deps, html, policies.thanks)
  })

  return routes
}

async function knownPoint(app: AppContext, typed: string): Promise<Point> {
  const code = typed.toLowerCase()
  const point = await app.catalogue.point(code)
  if (point) return point
  app.openings.unknown(code)
  throw new AppError('point_unknown', { code: code.slice(0, 64) })
}

/** The point if it takes responses now; the page says so before anybody types an answer in vain. */
async function openPoint(app: AppContext, typed: string): Promise<Point> {
  const point = await knownPoint(app, typed)
  const now = app.deps.clock().toISOString()
  const isOpen = (p: Point) =>
    !p.closedAt && (p.opensAt ?? '') <= now && (p.closesAt === null || p.closesAt > now)
  if (isOpen(point)) return point
  const fresh = (await findPoint(app.deps.db, point.code)) ?? point
  if (isOpen(fresh)) return fresh
  const opensAt = fresh.opensAt ?? ''
  if (!fresh.closedAt && opensAt > now) {
    throw new AppError('point_not_open', { code: fresh.code, opensAt })
  }
  throw new AppError('point_closed', { code: fresh.code })
}

function rememberedCount(app: AppContext): () => Promise<number> {
  let count: Promise<number> | undefined
  let readAt = 0
  return () => {
    const now = performance.now()
    if (!count || now - readAt > 1_000) {
      readAt = now
      count = countToday(app.deps)
    }
    return count
  }
}
