import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { DeskFrame, Room } from '../../survey-ui/desk/desk-frame.ts'
import { documentText } from '../../survey-ui/parts/public-document.tsx'
import { sendHtml } from '../http/html.ts'
import { hasFinished } from '../onboarding.ts'
import { readOrganisation } from '../stores/setting.ts'
import { mayUse } from './access.ts'
import type { Desk, DeskContext } from './context.ts'

/** Everything is our own file and nothing is inline, so no hash, nonce or unsafe word is needed. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A page that shows one of our own previews in a frame. */
const FRAMING_POLICY = `${POLICY}; frame-src 'self'`

const ROOMS: readonly Room[] = [
  'start',
  'overview',
  'results',
  'groups',
  'coverage',
  'comments',
  'activities',
  'points',
  'rectifications',
  'indicators',
  'exports',
  'questionnaire',
  'organisation',
  'publication',
  'towns',
  'collecting',
  'operators',
  'tokens',
  'audit',
]

/**
 * What the frame of a page shows: who is there, which rooms they may enter, the other language.
 *
 * @param shownAt where a page that answers a form can be read, if not at the address of the form
 */
export async function frameOf(desk: Desk, c: DeskContext, shownAt?: string): Promise<DeskFrame> {
  const language = c.get('language')
  const operator = c.get('session')?.operator
  const organisation = await readOrganisation(desk.deps.db)
  const rooms = ROOMS.filter((room) => mayUse(operator?.role, 'GET', `/${room}`))
  const isOver = rooms.includes('start') && (await hasFinished(desk.deps))
  return {
    language,
    assets: desk.assets,
    museum: organisation.museum[language] || organisation.association[language],
    ...(operator ? { operator: { name: operator.name, role: operator.role } } : {}),
    rooms: isOver ? rooms.filter((room) => room !== 'start') : rooms,
    otherLanguageHref: inOtherLanguage(c, shownAt),
  }
}

/** Sends a page of the desk, compressed and with its policy. */
export function sendPage(
  desk: Desk,
  c: DeskContext,
  page: { toString(): unknown },
  status: ContentfulStatusCode = 200,
): Response {
  return sendHtml(c, desk.deps, documentText(page), POLICY, status)
}

/** Sends a page of the desk that has a preview in it. */
export function sendFramingPage(
  desk: Desk,
  c: DeskContext,
  page: { toString(): unknown },
  status: ContentfulStatusCode = 200,
): Response {
  return sendHtml(c, desk.deps, documentText(page), FRAMING_POLICY, status)
}

/** The same address in the other language; a page that answers a form is shown at its list. */
function inOtherLanguage(c: DeskContext, shownAt?: string): string {
  const url = new URL(c.req.url)
  const query = new URLSearchParams(c.req.method === 'GET' ? url.search : '')
  query.set('lang', c.get('language') === 'zh' ? 'en' : 'zh')
  return `${c.req.method === 'GET' ? url.pathname : (shownAt ?? url.pathname)}?${query}`
}
