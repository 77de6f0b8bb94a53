import { toBase64Url } from '../base64-url.ts'
import type { Deps } from '../deps.ts'
import { localTime } from '../local-time.ts'
import type { NewResponse } from '../stores/response.ts'
import type { Content } from './content.ts'
import { receiptCode } from './receipt.ts'
import type { Submission } from './submission.ts'
import { readTicket, type TicketVerdict } from './ticket.ts'

const CLOCK_TOLERANCE_MS = 10 * 60 * 1000

/** Channels whose respondent holds a phone of their own, or a list that can be answered for. */
const WITH_RECEIPT = new Set(['self_scan', 'imported'])

/**
 * The row of a checked submission. Web responses are dated by the server; what an operator hands in
 * keeps its answered-at. A ticket that is missing, forged or expired costs presence, nothing else.
 *
 * @param isBurst whether the point has had its limit of responses in this minute
 */
export function newResponse(
  deps: Deps,
  submission: Submission,
  content: Content,
  now: Date,
  isBurst: boolean,
): NewResponse {
  const isWeb = content.channel === 'self_scan'
  const answeredAt = isWeb ? now : new Date(submission.answeredAt ?? now)
  const verdict = readTicket(deps.mac, submission.ticket, submission.point, now)
  const ticket = verdict.kind === 'valid' ? verdict.ticket : undefined
  const random = deps.randomBytes(58)
  return {
    id: submission.id,
    pointCode: content.pointCode,
    questionnaireVersion: content.version,
    channel: content.channel,
    presence: ticket?.presence ?? 0,
    ticketId: ticket?.id ?? null,
    sessionId: null,
    deviceId: null,
    deviceSeq: null,
    batchId: null,
    answeredTypeId: content.answeredTypeId,
    answeredAt: answeredAt.toISOString(),
    receivedAt: now.toISOString(),
    localDate: localTime(answeredAt).date,
    durationMs: ticket ? Math.max(0, now.getTime() - ticket.issuedAt.getTime()) : null,
    language: submission.language ?? 'zh',
    answers: content.answers,
    comment: content.comment,
    coreSalt: toBase64Url(random.subarray(0, 16)),
    profileSalt: toBase64Url(random.subarray(16, 32)),
    commentSalt: toBase64Url(random.subarray(32, 48)),
    receipt: WITH_RECEIPT.has(content.channel) ? receiptCode(random.subarray(48)) : null,
    flags: [...webFlags(isWeb, verdict, isBurst), ...clockFlags(answeredAt, now)].join(' '),
    onlyWhileOpen: isWeb ? 1 : 0,
  }
}

function webFlags(isWeb: boolean, verdict: TicketVerdict, isBurst: boolean): readonly string[] {
  if (!isWeb) return []
  return [
    ...(verdict.kind === 'valid' ? [] : [`ticket_${verdict.kind}`]),
    ...(isBurst ? ['burst'] : []),
  ]
}

function clockFlags(answeredAt: Date, now: Date): readonly string[] {
  return [
    ...(answeredAt.getTime() - now.getTime() > CLOCK_TOLERANCE_MS ? ['clock'] : []),
    ...(localTime(answeredAt).date < localTime(now).date ? ['late'] : []),
  ]
}
