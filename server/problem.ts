import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { asUnavailable, StorageUnavailable } from './db/unavailable.ts'
import { AppError, type ErrorCode } from './errors.ts'

/** The one map from code to status and title; `satisfies` keeps it complete. */
export const PROBLEMS = {
  answers_invalid: { status: 422, title: 'Some answers cannot be accepted' },
  body_invalid: { status: 422, title: 'The request is not of the expected form' },
  body_too_large: { status: 413, title: 'The request is too large' },
  length_required: { status: 411, title: 'The request must state its length' },
  content_type_unsupported: { status: 415, title: 'The content type is not accepted' },
  too_many_items: { status: 413, title: 'The list is too long' },
  response_conflict: { status: 409, title: 'This id was used for other answers' },
  point_unknown: { status: 404, title: 'This code is not known' },
  point_closed: { status: 410, title: 'This collection point is closed' },
  point_not_open: { status: 403, title: 'This collection point is not open yet' },
  channel_not_allowed: { status: 403, title: 'This channel needs a token or a signed-in operator' },
  questionnaire_unknown: { status: 422, title: 'This questionnaire version does not exist' },
  storage_unavailable: { status: 503, title: 'The response cannot be stored at the moment' },
  edit_conflict: { status: 409, title: 'Somebody else has changed this in the meantime' },
  name_taken: { status: 409, title: 'This name is taken' },
  form_invalid: { status: 422, title: 'Some fields need attention' },
  not_signed_in: { status: 401, title: 'Sign in first' },
  forbidden: { status: 403, title: 'Your role does not allow this' },
  sign_in_failed: { status: 401, title: 'Name or password is wrong' },
  sign_in_throttled: { status: 429, title: 'Too many failed attempts' },
  invitation_invalid: { status: 410, title: 'This link has been used or has expired' },
  token_invalid: { status: 401, title: 'This token does not work' },
  token_scope_missing: { status: 403, title: 'This token does not allow this' },
  cross_site: { status: 403, title: 'The request came from another site' },
  not_found: { status: 404, title: 'There is nothing at this address' },
  method_not_allowed: { status: 405, title: 'This address does not take this method' },
  internal: { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<ErrorCode, { status: ContentfulStatusCode; title: string }>

/** Seconds after which a visitor's page may try again when storage is short. */
const RETRY_AFTER_SECONDS = 5

/** Whatever was thrown, as an error of the catalogue; anything unexpected becomes `internal`. */
export function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (isCutOff(error)) {
    const issues = [{ pointer: '#', code: 'incomplete' }]
    return new AppError('body_invalid', { issues }, { cause: error })
  }
  const unavailable = asUnavailable(error)
  if (unavailable instanceof StorageUnavailable) {
    const reason = unavailable.reason === 'interrupted' ? 'busy' : unavailable.reason
    return new AppError('storage_unavailable', { reason }, { cause: error })
  }
  return new AppError('internal', {}, { cause: error })
}

/** The sender hung up before its body was whole, as phones do: no fault of ours. */
function isCutOff(error: unknown): boolean {
  const isReset = error instanceof Error && 'code' in error && error.code === 'ECONNRESET'
  return isReset && error.message === 'aborted'
}

/** An error as RFC 9457 JSON. `origin` makes the type an address this server explains. */
export function problemOf(error: AppError, origin: string, requestId: string) {
  const { status, title } = PROBLEMS[error.code]
  return {
    type: `${origin}/problems/${error.code}`,
    title,
    status,
    code: error.code,
    instance: `urn:uuid:${requestId}`,
    ...extensions(error),
  }
}

function extensions(error: AppError): Record<string, unknown> {
  if (error.code === 'body_invalid') {
    return { errors: (error.details as AppError<'body_invalid'>['details']).issues }
  }
  return Object.keys(error.details).length > 0 ? { details: error.details } : {}
}

/** Headers that go with an error. */
export function problemHeaders(error: AppError): Record<string, string> {
  if (error.code === 'storage_unavailable') return { 'Retry-After': String(RETRY_AFTER_SECONDS) }
  if (error.code === 'sign_in_throttled') {
    const details = error.details as AppError<'sign_in_throttled'>['details']
    return { 'Retry-After': String(details.retryAfterSeconds) }
  }
  if (error.code === 'not_signed_in') return { 'WWW-Authenticate': 'Bearer realm="manyi"' }
  if (error.code === 'token_invalid') {
    return { 'WWW-Authenticate': 'Bearer realm="manyi", error="invalid_token"' }
  }
  if (error.code === 'token_scope_missing') {
    const { scope } = error.details as AppError<'token_scope_missing'>['details']
    const challenge = `Bearer realm="manyi", error="insufficient_scope", scope="${scope}"`
    return { 'WWW-Authenticate': challenge }
  }
  if (error.code === 'method_not_allowed') {
    return { Allow: (error.details as AppError<'method_not_allowed'>['details']).allowed }
  }
  return {}
}
