/** Details that may be told to whoever sent the request, per code. */
export interface ErrorDetails {
  answers_invalid: {
    readonly faults: readonly { readonly question: string; readonly code: string }[]
    /** Questionnaire version the answers were checked against. */
    readonly version: number
  }
  body_invalid: { readonly issues: readonly { readonly pointer: string; readonly code: string }[] }
  body_too_large: { readonly limitBytes: number }
  length_required: Record<never, never>
  content_type_unsupported: { readonly accepted: string }
  too_many_items: { readonly limit: number }
  response_conflict: { readonly id: string }
  point_unknown: { readonly code: string }
  point_closed: { readonly code: string }
  point_not_open: { readonly code: string; readonly opensAt: string }
  channel_not_allowed: { readonly channel: string }
  questionnaire_unknown: { readonly version: number }
  storage_unavailable: { readonly reason: 'busy' | 'full' | 'queue_full' }
  edit_conflict: Record<never, never>
  name_taken: { readonly name: string }
  form_invalid: { readonly fields: Readonly<Record<string, string>> }
  not_signed_in: Record<never, never>
  forbidden: { readonly role: string }
  sign_in_failed: Record<never, never>
  sign_in_throttled: { readonly retryAfterSeconds: number }
  invitation_invalid: Record<never, never>
  /** Wrong, expired and revoked are one: whether a token exists is not told. */
  token_invalid: Record<never, never>
  token_scope_missing: { readonly scope: string }
  cross_site: Record<never, never>
  not_found: Record<never, never>
  method_not_allowed: { readonly allowed: string }
  internal: Record<never, never>
}

/** Closed set of machine codes; never renamed, retired ones stay here as comments. */
export type ErrorCode = keyof ErrorDetails

/** An expected fault. `hint` and `cause` are for the operator's log, never for the sender. */
export class AppError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'AppError'
  readonly code: Code
  readonly details: ErrorDetails[Code]
  readonly hint: string | undefined

  constructor(
    code: Code,
    details: ErrorDetails[Code],
    options: { cause?: unknown; hint?: string } = {},
  ) {
    super(code, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.details = details
    this.hint = options.hint
  }
}

/** Narrows an error to one code, so that its details are typed. */
export function isAppError<Code extends ErrorCode>(
  error: unknown,
  code: Code,
): error is AppError<Code> {
  return error instanceof AppError && error.code === code
}
