import type { FaultCode } from './fault.ts'
import { type AnswerValue, isMissing } from './missing.ts'
import type { Question } from './questionnaire.ts'

export type Outcome = { readonly value: AnswerValue } | { readonly fault: FaultCode }

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

const LEFT_OUT: Outcome = { value: 'not_answered' }

/**
 * Reads one raw answer. Nothing, `null` and an empty text are `not_answered`; category codes may
 * come as text or whole numbers; text loses control characters, lone surrogates and outer space.
 *
 * @param notApplicableAllowed whether "not applicable" is accepted where it is not offered
 */
export function readAnswer(
  question: Question,
  value: unknown,
  notApplicableAllowed: boolean,
): Outcome {
  if (question.kind === 'text') return readText(question, value ?? '')
  if (value === undefined || value === null || value === '') return LEFT_OUT
  if (question.kind === 'choices') return readSeveral(question, value)
  return Array.isArray(value)
    ? { fault: 'one_answer_only' }
    : readOne(question, value, notApplicableAllowed)
}

function readOne(question: Question, value: unknown, notApplicableAllowed: boolean): Outcome {
  const code = codeOf(value)
  if (code === undefined) return { fault: 'wrong_type' }
  if (code === 'not_answered' || code === 'not_asked') return LEFT_OUT
  const offered = question.notApplicable !== undefined || notApplicableAllowed
  if (code === 'not_applicable' && offered) return { value: code }
  return hasCategory(question, code) ? { value: code } : { fault: 'unknown_category' }
}

function readText(question: Question, value: unknown): Outcome {
  if (typeof value !== 'string') return { fault: 'wrong_type' }
  const text = value.toWellFormed().replace(/\r\n?/g, '\n').replace(CONTROLS, '').trim()
  const tooLong = question.maxLength !== undefined && [...text].length > question.maxLength
  return tooLong ? { fault: 'text_too_long' } : { value: text }
}

function readSeveral(question: Question, value: unknown): Outcome {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (list.length === 0 || (list.length === 1 && isMissing(list[0]))) return LEFT_OUT
  const codes = list.map(codeOf)
  if (codes.includes(undefined)) return { fault: 'wrong_type' }
  if (codes.some((code) => !hasCategory(question, code))) return { fault: 'unknown_category' }
  const chosen = question.categories.map((category) => category.code)
  return { value: chosen.filter((code) => codes.includes(code)) }
}

function codeOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  return Number.isSafeInteger(value) ? String(value) : undefined
}

function hasCategory(question: Question, code: string | undefined): boolean {
  return question.categories.some((category) => category.code === code)
}
