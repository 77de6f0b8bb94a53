import type { Catalogue } from '../catalogue.ts'
import type { Compilable } from '../db/port.ts'
import { untilAnswered } from '../db/until-answered.ts'
import type { Deps } from '../deps.ts'
import { AppError } from '../errors.ts'
import { findPoint } from '../stores/point.ts'
import { findRecorded, type NewResponse, type RecordedResponse } from '../stores/response.ts'
import type { BurstWatch } from './burst.ts'
import { type Content, contentOf } from './content.ts'
import { newResponse } from './new-response.ts'
import type { Submission } from './submission.ts'

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
  readonly insert: (response: NewResponse) => Compilable
  readonly burst: BurstWatch
}

/**
 * The one gate of all responses, whatever address they came by. Resolves after the response is
 * durable. The same id with the same content is a duplicate and gets the same receipt, also after
 * the point has closed or a new questionnaire version has come out.
 *
 * @throws AppError `point_unknown`, `channel_not_allowed`, `questionnaire_unknown`,
 *   `answers_invalid`, `response_conflict`, `point_closed`, `point_not_open`; StorageUnavailable
 */
export async function recordResponse(
  parts: GateParts,
  submission: Submission,
  sender: Sender,
): Promise<Recorded> {
  const { channel = 'self_scan', id } = submission
  if (channel !== 'self_scan' && !sender.isOperator) {
    throw new AppError('channel_not_allowed', { channel })
  }
  const contentIn = await contentReader(parts, submission)
  const content = await orReplay(parts, submission, contentIn)
  if ('status' in content) return content
  const recorded = await insert(parts, submission, content)
  if (recorded) return recorded
  const known = await findRecorded(parts.deps.db, id)
  if (known) return replay(known, submission, contentIn)
  throw await refusal(parts, submission.point)
}

type ContentReader = (version: number | undefined) => Content

async function contentReader(parts: GateParts, submission: Submission): Promise<ContentReader> {
  const point = await parts.catalogue.point(submission.point)
  if (!point) throw new AppError('point_unknown', { code: submission.point })
  const questionnaires = await parts.catalogue.questionnaires()
  return (version) =>
    contentOf(submission, point, questionnaires, version ?? questionnaires.current.version)
}

/** The content under the wanted version; answers that no longer fit may be a replay of old ones. */
async function orReplay(
  parts: GateParts,
  submission: Submission,
  contentIn: ContentReader,
): Promise<Content | Recorded> {
  try {
    return contentIn(submission.questionnaireVersion)
  } catch (error) {
    if (submission.questionnaireVersion !== undefined) throw error
    const known = await findRecorded(parts.deps.db, submission.id)
    if (known) return replay(known, submission, contentIn)
    throw error
  }
}

async function insert(
  parts: GateParts,
  submission: Submission,
  content: Content,
): Promise<Recorded | undefined> {
  const { deps, burst } = parts
  const now = deps.clock()
  const isBurst = burst.enter(content.pointCode, now)
  const response = newResponse(deps, submission, content, now, isBurst)
  let inserted = 0
  try {
    const write = () => deps.db.atomic([parts.insert(response)])
    inserted = (await untilAnswered(write))[0] ?? 0
  } finally {
    if (inserted === 0) burst.leave(content.pointCode, now)
  }
  if (inserted === 0) return undefined
  return { status: 'recorded', id: response.id, receipt: response.receipt }
}

/** A submission that names no version is compared under the one it was recorded with. */
function replay(
  known: RecordedResponse,
  submission: Submission,
  contentIn: ContentReader,
): Recorded {
  const version = submission.questionnaireVersion ?? known.questionnaire_version
  const content = contentIn(version)
  const sameComment = known.comment_salt === null || known.comment === content.comment
  const same =
    sameComment &&
    known.point_code === content.pointCode &&
    known.questionnaire_version === content.version &&
    known.channel === content.channel &&
    known.answers === content.answers
  if (!same) throw new AppError('response_conflict', { id: submission.id })
  return { status: 'duplicate', id: submission.id, receipt: known.receipt }
}

async function refusal({ deps }: GateParts, code: string): Promise<AppError> {
  const point = await findPoint(deps.db, code)
  if (!point) return new AppError('point_unknown', { code })
  const opensAt = point.opensAt ?? ''
  if (!point.closedAt && opensAt > deps.clock().toISOString()) {
    return new AppError('point_not_open', { code, opensAt })
  }
  return new AppError('point_closed', { code })
}
