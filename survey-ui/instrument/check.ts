import { type Answers, type AnswerValue, isMissing } from './missing.ts'
import type { Questionnaire } from './questionnaire.ts'
import { readAnswer } from './read-answer.ts'
import { isAsked, type Place } from './routing.ts'

export type FaultCode =
  | 'required'
  | 'unknown_question'
  | 'unknown_category'
  | 'one_answer_only'
  | 'wrong_type'
  | 'text_too_long'

/** One thing wrong with one answer; texts are made from the code by whoever shows it. */
export interface Fault {
  readonly question: string
  readonly code: FaultCode
}

export interface CheckOptions extends Place {
  /** Paper and imported lists may hold responses without a level; a visitor may not. */
  readonly requiredMayBeMissing: boolean
}

export type Checked =
  | { readonly ok: true; readonly answers: Answers; readonly comment: string | null }
  | { readonly ok: false; readonly faults: readonly Fault[] }

type Raw = Readonly<Record<string, unknown>>

/**
 * Checks raw answers against the questionnaire and routes them: what was not asked becomes
 * `not_asked` whatever was sent, what was left out becomes `not_answered`, an empty comment `null`.
 * All faults are reported at once, in questionnaire order, unknown questions first.
 */
export function checkAnswers(
  questionnaire: Questionnaire,
  raw: Raw,
  options: CheckOptions,
): Checked {
  const faults = unknownQuestions(questionnaire, raw)
  const given: Record<string, AnswerValue> = {}
  for (const question of questionnaire.questions) {
    const value = Object.hasOwn(raw, question.id) ? raw[question.id] : undefined
    const outcome = readAnswer(question, value, options.requiredMayBeMissing)
    if ('value' in outcome) given[question.id] = outcome.value
    else faults.push({ question: question.id, code: outcome.fault })
  }
  const routed = route(questionnaire, given, options)
  if (!options.requiredMayBeMissing) {
    for (const question of questionnaire.questions) {
      const wanted = question.required && routed[question.id] === 'not_answered'
      if (wanted && given[question.id]) faults.push({ question: question.id, code: 'required' })
    }
  }
  if (faults.length > 0) return { ok: false, faults }
  const { answers, comment } = splitText(questionnaire, routed)
  return { ok: true, answers, comment }
}

function unknownQuestions(questionnaire: Questionnaire, raw: Raw): Fault[] {
  const known = new Set(questionnaire.questions.map((question) => question.id))
  return Object.keys(raw)
    .filter((id) => !known.has(id))
    .map((id) => ({ question: id, code: 'unknown_question' }))
}

function route(questionnaire: Questionnaire, given: Answers, place: Place) {
  const routed: Record<string, AnswerValue> = {}
  for (const question of questionnaire.questions) {
    const asked = isAsked(question, given, place)
    routed[question.id] = asked ? (given[question.id] ?? 'not_answered') : 'not_asked'
  }
  return routed
}

function splitText(questionnaire: Questionnaire, routed: Answers) {
  const answers: Record<string, AnswerValue> = {}
  let comment: string | null = null
  for (const question of questionnaire.questions) {
    const value = routed[question.id] ?? 'not_answered'
    if (question.kind !== 'text') answers[question.id] = value
    else if (typeof value === 'string' && value !== '' && !isMissing(value)) comment = value
  }
  return { answers, comment }
}
