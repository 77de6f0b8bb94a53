import { type Checked, checkAnswers } from '../../survey-ui/instrument/check.ts'
import { packAnswers } from '../../survey-ui/instrument/pack.ts'
import type { Questionnaire } from '../../survey-ui/instrument/questionnaire.ts'
import { toBase64Url } from '../base64-url.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Compilable } from '../db/port.ts'
import type { Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { localTime } from '../local-time.ts'
import { findPoint, type Point } from '../stores/point.ts'
import { findRecorded, type NewResponse, type RecordedResponse } from '../stores/response.ts'
import { receiptCode } from './receipt.ts'
import type { Submission } from './submission.ts'
import { type Mac, readTicket, type TicketVerdict } from './ticket.ts'

/** Who hands a response in: anybody, or a signed-in operator. */
export interface Sender {
  readonly isOperator: boolean
}

export interface Recorded {
  readonly status: 'recorded' | 'duplicate'
  readonly id: string
  /** `null` for channels without a receipt. */
  readonly receipt: string | null
}

export interface GateParts {
  readonly deps: Deps
  readonly catalogue: Catalogue
  readonly mac: Mac
  readonly insert: (response: NewResponse) => Compilable
  readonly isBurst: (pointCode: string, now: Date) => boolean
}

const CLOCK_TOLERANCE_MS = 10 * 60 * 1000

/**
 * The one gate of all responses, whatever address they came by. Resolves after the response is
 * durable. The same id with the same content is a duplicate and gets the same receipt, also after
 * the point has closed.
 *
 * @throws AppError `point_unknown`, `channel_not_allowed`, `questionnaire_unknown`,
 *   `answers_invalid`, `response_conflict`, `point_closed`, `point_not_open`; StorageUnavailable
 */
export async function recordResponse(
  parts: GateParts,
  submission: Submission,
  sender: Sender,
): Promise<Recorded> {
  const { deps, catalogue } = parts
  const channel = submission.channel ?? 'self_scan'
  if (channel !== 'self_scan' && !sender.isOperator) {
    throw new AppError('channel_not_allowed', { channel })
  }
  const point = await catalogue.point(submission.point)
  if (!point) throw new AppError('point_unknown', { code: submission.point })
  const { version, questionnaire } = await questionnaireFor(catalogue, submission)
  const checked = check(questionnaire, point, submission, channel)
  const response = newResponse(parts, submission, {
    channel,
    version,
    answers: packAnswers(questionnaire, checked.answers),
    comment: checked.comment,
    answeredTypeId: answeredType(checked.answers['activity_type']),
  })
  const [inserted] = await deps.db.atomic([parts.insert(response)])
  if (inserted === 1) return { status: 'recorded', id: response.id, receipt: response.receipt }
  const recorded = await findRecorded(deps.db, response.id)
  if (recorded) return replay(recorded, response)
  throw await refusal(parts, response)
}

async function questionnaireFor(catalogue: Catalogue, submission: Submission) {
  const { current, byVersion } = await catalogue.questionnaires()
  const version = submission.questionnaireVersion ?? current.version
  const questionnaire = byVersion.get(version)
  if (!questionnaire) throw new AppError('questionnaire_unknown', { version })
  return { version, questionnaire }
}

function check(
  questionnaire: Questionnaire,
  point: Point,
  submission: Submission,
  channel: string,
): Extract<Checked, { ok: true }> {
  const comment = submission.comment ?? submission.answers['comment']
  const raw = { ...submission.answers, comment }
  const checked = checkAnswers(questionnaire, raw, {
    activityTypeKnown: point.activityTypeId !== null,
    requiredMayBeMissing: channel === 'paper' || channel === 'imported',
  })
  if (!checked.ok) throw new AppError('answers_invalid', { faults: checked.faults })
  return checked
}

interface Content {
  readonly channel: string
  readonly version: number
  readonly answers: string
  readonly comment: string | null
  readonly answeredTypeId: string | null
}

function newResponse(parts: GateParts, submission: Submission, content: Content): NewResponse {
  const now = parts.deps.clock()
  const isWeb = content.channel === 'self_scan'
  const answeredAt = isWeb ? now : new Date(submission.answeredAt ?? now)
  const verdict = readTicket(parts.mac, submission.ticket, submission.point, now)
  const ticket = verdict.kind === 'valid' ? verdict.ticket : undefined
  const random = parts.deps.randomBytes(58)
  const hasReceipt = isWeb || content.channel === 'imported'
  return {
    id: submission.id,
    pointCode: submission.point,
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
    receipt: hasReceipt ? receiptCode(random.subarray(48)) : null,
    flags: flagsOf(parts, submission, verdict, answeredAt, now, isWeb),
    onlyWhileOpen: isWeb ? 1 : 0,
  }
}

function flagsOf(
  parts: GateParts,
  submission: Submission,
  verdict: TicketVerdict,
  answeredAt: Date,
  now: Date,
  isWeb: boolean,
): string {
  const flags: string[] = []
  if (isWeb && verdict.kind !== 'valid') flags.push(`ticket_${verdict.kind}`)
  if (isWeb && parts.isBurst(submission.point, now)) flags.push('burst')
  if (answeredAt.getTime() - now.getTime() > CLOCK_TOLERANCE_MS) flags.push('clock')
  if (localTime(answeredAt).date < localTime(now).date) flags.push('late')
  return flags.join(' ')
}

function answeredType(answer: unknown): string | null {
  const isCode = typeof answer === 'string' && !answer.startsWith('not_')
  return isCode ? answer : null
}

function replay(recorded: RecordedResponse, response: NewResponse): Recorded {
  const sameComment = recorded.comment_salt === null || recorded.comment === response.comment
  const same =
    sameComment &&
    recorded.point_code === response.pointCode &&
    recorded.questionnaire_version === response.questionnaireVersion &&
    recorded.channel === response.channel &&
    recorded.answers === response.answers
  if (!same) throw new AppError('response_conflict', { id: response.id })
  return { status: 'duplicate', id: response.id, receipt: recorded.receipt }
}

async function refusal(parts: GateParts, response: NewResponse): Promise<AppError> {
  const code = response.pointCode
  const point = await findPoint(parts.deps.db, code)
  if (!point) return new AppError('point_unknown', { code })
  const opensAt = point.opensAt ?? ''
  if (!point.closedAt && opensAt > response.receivedAt) {
    return new AppError('point_not_open', { code, opensAt })
  }
  return new AppError('point_closed', { code })
}
