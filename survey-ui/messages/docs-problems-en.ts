import type { DOCS_PROBLEMS_ZH } from './docs-problems-zh.ts'

export const DOCS_PROBLEMS_EN: typeof DOCS_PROBLEMS_ZH = {
  answers_invalid:
    'The questionnaire does not take some answers. errors names each; correct them and send again with the same id.',
  body_invalid:
    'The request is not of the agreed form: no JSON, a field missing or unknown. errors tells where.',
  body_too_large: 'Larger than details.limitBytes. Send it in parts.',
  length_required: 'The request has no Content-Length.',
  content_type_unsupported: 'The content type must be details.accepted.',
  too_many_items:
    'More items than details.limit, which every answer also tells in Manyi-Most-Items.',
  response_conflict: 'The id was used for other content; what was recorded stays.',
  point_unknown: 'There is no collection point with this code.',
  point_closed: 'The collection point is closed and takes no scanned responses any more.',
  point_not_open: 'The collection point opens at details.opensAt.',
  channel_not_allowed: 'This channel needs a token with responses:write or a signed-in operator.',
  questionnaire_unknown: 'There is no such version of the questionnaire.',
  storage_unavailable:
    'Storage is short and nothing was recorded. Send the same again after the seconds of Retry-After.',
  edit_conflict: 'Somebody else changed it in the meantime (at the desk only).',
  name_taken: 'The name is taken (at the desk only).',
  form_invalid: 'A parameter is wrong: details.fields says which, and how.',
  not_signed_in: 'Needs a token, or signing in at the desk first.',
  forbidden: 'The role you are signed in with may not do this.',
  sign_in_failed: 'Name or password is wrong (at the desk only).',
  sign_in_throttled: 'Too many failed attempts; wait as Retry-After says (at the desk only).',
  invitation_invalid: 'The one-time link no longer works (at the desk only).',
  token_invalid:
    'The token does not work: mistyped, expired or revoked. Ask an administrator for a new one.',
  token_scope_missing: 'The token works but lacks the scope in details.scope.',
  cross_site: 'The request came from another site (at the desk only).',
  not_found: 'There is nothing at this address.',
  method_not_allowed: 'The address does not take this method; Allow names those it takes.',
  internal:
    'Something unexpected went wrong. Try again later, and tell whoever runs the server the instance.',
}
