import { visitorScript, visitorStyle } from '../../survey-ui/assets.gen.ts'
import type { Fault } from '../../survey-ui/instrument/fault.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import { surveyPage } from '../../survey-ui/visitor/survey-page.tsx'
import { toBase64Url } from '../base64-url.ts'
import { type AppContext, organiserIn } from '../context.ts'
import { readTicket, signTicket } from '../gate/ticket.ts'
import type { Point } from '../stores/point.ts'

/** How a survey page is to look; the rest is the same for everybody. */
export interface SurveyView {
  readonly point: Point
  readonly language: Language
  readonly large: boolean
  /** The version to render; the current one when `undefined` or unknown. */
  readonly version?: number | undefined
  readonly responseId: string
  /** The ticket that came back with the form; it stays, so that the visit is timed from its start. */
  readonly ticket?: string
  readonly values?: Readonly<Record<string, string | readonly string[]>>
  readonly faults?: readonly Fault[]
  readonly notice?: 'conflict' | 'busy' | 'stale' | null
}

const ID_MARK = '00000000-0000-4000-8000-000000000000'
const TICKET_MARK = 'TICKET~MARK'
const MOST_PAGES = 500

/**
 * Renders survey pages. A page without answers differs between two visitors in id and ticket only,
 * so it is rendered once per second and point and filled in for each.
 */
export function createSurveyHtml(app: AppContext) {
  const blank = new Map<string, { readonly html: string; readonly at: number }>()
  return async (view: SurveyView): Promise<string> => {
    const ticket = keptTicket(app, view) ?? newTicket(app, view.point.code)
    const isBlank = !view.values && !view.faults && !view.notice
    if (!isBlank) return await render(app, view, view.responseId, ticket)
    const key = [view.point.code, view.point.version, view.language, view.large].join()
    const now = performance.now()
    let page = blank.get(key)
    if (!page || now - page.at > 1_000) {
      if (blank.size >= MOST_PAGES) blank.clear()
      page = { html: await render(app, view, ID_MARK, TICKET_MARK), at: now }
      blank.set(key, page)
    }
    return page.html.replace(ID_MARK, view.responseId).replace(TICKET_MARK, ticket)
  }
}

/** The ticket of an earlier page of the same visit, if it proves anything. */
function keptTicket(app: AppContext, view: SurveyView): string | undefined {
  const { deps } = app
  const verdict = readTicket(deps.mac, view.ticket, view.point.code, deps.clock())
  return verdict.kind === 'valid' ? view.ticket : undefined
}

function newTicket(app: AppContext, pointCode: string): string {
  const { deps } = app
  return signTicket(deps.mac, {
    id: toBase64Url(deps.randomBytes(9)),
    pointCode,
    presence: 1,
    issuedAt: deps.clock(),
  })
}

async function render(
  app: AppContext,
  view: SurveyView,
  responseId: string,
  ticket: string,
): Promise<string> {
  const { current, byVersion } = await app.catalogue.questionnaires()
  const wanted = byVersion.get(view.version ?? current.version)
  const organisation = await app.catalogue.organisation()
  return surveyPage({
    language: view.language,
    large: view.large,
    organiser: organiserIn(organisation, view.language),
    point: { code: view.point.code, name: view.point.name },
    questionnaire: wanted ?? current.questionnaire,
    version: wanted ? (view.version ?? current.version) : current.version,
    activityTypeKnown: view.point.activityTypeId !== null,
    responseId,
    ticket,
    values: view.values ?? {},
    faults: view.faults ?? [],
    notice: view.notice ?? null,
    testMode: view.point.mode === 'test',
    style: visitorStyle,
    script: visitorScript,
  })
}
