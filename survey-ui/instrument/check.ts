import type { Fault } from './fault.ts'
import type { Answers, AnswerValue } from './missing.ts'
import type { Questionnaire } from './questionnaire.ts'
import { readAnswer } from './read-answer.ts'
import { isAsked, type Place } from './routing.ts'

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
 * All faults are reported at once, unknown questions first, left-out required answers last.
 */
export function checkAnswers(
  questionnaire: Questionnaire,
  raw: Raw,
  options: CheckOptions,
): Checked {
  const { given, faults: readFaults } = readAll(questionnaire, raw, options)
  const faults = [
    ...unknownQuestions(questionnaire, raw),
    ...readFaults,
    ...leftOut(questionnaire, given, options),
  ]
  if (faults.length > 0) return { ok: false, faults }
  return { ok: true, ...route(questionnaire, given, options) }
}

function unknownQuestions(questionnaire: Questionnaire, raw: Raw): Fault[] {
  const known = new Set(questionnaire.questions.map((question) => question.id))
  return Object.keys(raw)
    .filter((id) => !known.has(id))
    .map((id) => ({ question: id, code: 'unknown_question' }))
}

function readAll(questionnaire: Questionnaire, raw: Raw, options: CheckOptions) {
  const given: Record<string, AnswerValue> = {}
  const faults: Fault[] = []
  for (const question of questionnaire.questions) {
    const value = Object.hasOwn(raw, question.id) ? raw[question.id] : undefined
    const outcome = readAnswer(question, value, options.requiredMayBeMissing)
    if ('value' in outcome) given[question.id] = outcome.value
    else faults.push({ question: question.id, code: outcome.fault })
  }
  return { given, faults }
}

function leftOut(questionnaire: Questionnaire, given: Answers, options: CheckOptions): Fault[] {
  if (options.requiredMayBeMissing) return []
  return questionnaire.questions
    .filter((question) => question.required && isAsked(question, given, options))
    .filter((question) => given[question.id] === 'not_answered')
    .map((question) => ({ question: question.id, code: 'required' }))
}

function route(questionnaire: Questionnaire, given: Answers, place: Place) {
  const answers: Record<string, AnswerValue> = {}
  let comment: string | null = null
  for (const question of questionnaire.questions) {
    const asked = isAsked(question, given, place)
    const value = given[question.id] ?? ''
    if (question.kind !== 'text') answers[question.id] = asked ? value : 'not_asked'
    else if (asked && typeof value === 'string' && value !== '') comment = value
  }
  return { answers, comment }
}
