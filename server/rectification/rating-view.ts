import type { RatingView } from '../../survey-ui/desk/rating-facts.tsx'
import type { DueView } from '../../survey-ui/desk/rectification-props.ts'
import { unpackAnswers } from '../../survey-ui/instrument/pack.ts'
import type { Language } from '../../survey-ui/instrument/questionnaire.ts'
import type { Database } from '../db/port.ts'
import { maskPersonal } from '../exports/mask-personal.ts'
import { questionnaireOf, readQuestionnaires } from '../questionnaires.ts'
import { findComment } from '../stores/comment.ts'
import { findAnswers } from '../stores/rating.ts'
import type { Rectification } from '../stores/rectification.ts'
import { lineReader } from './entry-lines.ts'

/** A bad rating as the form of its entry tells of it: with its reasons and its masked comment. */
export async function ratingView(
  db: Database,
  entry: Rectification,
  today: string,
  language: Language,
): Promise<{ readonly rating: RatingView; readonly due: DueView }> {
  const [given, comment, lineOf] = await Promise.all([
    findAnswers(db, entry.responseId),
    findComment(db, entry.responseId),
    lineReader(db, today),
  ])
  const due = lineOf(entry)
  const rating: RatingView = {
    level: entry.level,
    pointName: due.pointName,
    activityName: due.activityName,
    localDate: entry.localDate,
    receivedOn: entry.receivedOn,
    channel: given?.channel ?? '',
    reasons: given ? await reasonsOf(db, given, language) : [],
    comment: comment ? maskPersonal(comment.comment) : null,
    isCommentHidden: comment?.hidden != null,
  }
  return { rating, due }
}

/** Labels of the reasons that were chosen, by the questionnaire that was answered. */
async function reasonsOf(
  db: Database,
  given: { readonly questionnaire_version: number; readonly answers: string },
  language: Language,
): Promise<readonly string[]> {
  const all = await readQuestionnaires(db)
  const questionnaire = questionnaireOf(all, given.questionnaire_version)
  const chosen = unpackAnswers(questionnaire, given.answers)['why']
  if (chosen === undefined || typeof chosen === 'string') return []
  const why = questionnaire.questions.find((question) => question.id === 'why')
  return chosen.map(
    (code) => why?.categories.find((one) => one.code === code)?.label[language] ?? code,
  )
}
