import { plainStyle } from '../../survey-ui/assets.gen.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import type { MessageKind } from '../../survey-ui/messages/visitor-messages.ts'
import { messagePage } from '../../survey-ui/visitor/message-page.tsx'
import { type AppContext, organiserIn } from '../context.ts'
import type { AppError, ErrorCode } from '../errors.ts'
import { localTime } from '../local-time.ts'

const KINDS: Partial<Record<ErrorCode, MessageKind>> = {
  point_unknown: 'unknown_code',
  point_closed: 'closed',
  point_not_open: 'not_open',
  storage_unavailable: 'busy',
  not_found: 'not_found',
  method_not_allowed: 'method_not_allowed',
  body_too_large: 'too_large',
  internal: 'internal',
}

const EMPTY = { zh: '', en: '' }
const NOBODY = { association: EMPTY, museum: EMPTY, telephone: '', icp: '' }

/** The page a visitor sees instead of the survey; also when the storage itself is the trouble. */
export async function messageHtml(
  app: AppContext,
  error: AppError,
  language: Language,
): Promise<string> {
  const organisation = await app.catalogue.organisation().catch(() => NOBODY)
  const opensAt = 'opensAt' in error.details ? String(error.details.opensAt) : ''
  return messagePage({
    kind: KINDS[error.code] ?? 'malformed',
    language,
    organiser: organiserIn(organisation, language),
    style: plainStyle,
    ...(opensAt ? { opensAt: readable(opensAt) } : {}),
  })
}

function readable(instant: string): string {
  const at = new Date(instant)
  const { date, hour } = localTime(at)
  const minute = String(at.getUTCMinutes()).padStart(2, '0')
  return `${date} ${String(hour).padStart(2, '0')}:${minute}`
}
