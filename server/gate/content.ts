import { checkAnswers } from '../../survey-ui/instrument/check.ts'
import { packAnswers, textQuestion } from '../../survey-ui/instrument/pack.ts'
import type { Questionnaire } from '../../survey-ui/instrument/questionnaire.ts'
import { AppError } from '../errors.ts'
import type { Questionnaires } from '../questionnaires.ts'
import type { Point } from '../stores/point.ts'
import type { Submission } from './submission.ts'

/** What makes two submissions of one id the same response. */
export interface Content {
  readonly pointCode: string
  readonly channel: string
  readonly version: number
  /** Packed, see survey-ui/instrument/pack.ts. */
  readonly answers: string
  readonly comment: string | null
  /** The respondent's answer where the point does not know its activity type. */
  readonly answeredTypeId: string | null
}

/**
 * Checks the answers of a submission against a questionnaire version and packs them.
 *
 * @throws AppError `questionnaire_unknown`, `answers_invalid`
 */
export function contentOf(
  submission: Submission,
  point: Point,
  questionnaires: Questionnaires,
  version: number,
): Content {
  const questionnaire = questionnaires.byVersion.get(version)
  if (!questionnaire) throw new AppError('questionnaire_unknown', { version })
  const channel = submission.channel ?? 'self_scan'
  const checked = checkAnswers(questionnaire, rawAnswers(submission, questionnaire), {
    activityTypeKnown: point.activityTypeId !== null,
    requiredMayBeMissing: channel === 'paper' || channel === 'imported',
  })
  if (!checked.ok) throw new AppError('answers_invalid', { faults: checked.faults, version })
  const type = checked.answers['activity_type']
  return {
    pointCode: submission.point,
    channel,
    version,
    answers: packAnswers(questionnaire, checked.answers),
    comment: checked.comment,
    answeredTypeId: typeof type === 'string' && !type.startsWith('not_') ? type : null,
  }
}

/** The comment stands under the id of the one question that asks for text, if any does. */
function rawAnswers({ answers, comment }: Submission, questionnaire: Questionnaire) {
  const id = textQuestion(questionnaire)?.id ?? 'comment'
  return comment === undefined || comment === '' ? answers : { ...answers, [id]: comment }
}
