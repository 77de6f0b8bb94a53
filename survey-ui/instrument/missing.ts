/** Why there is no answer. The letter is the stored token, the word is what the API speaks. */
export const MISSING = {
  not_applicable: 'A',
  not_asked: 'K',
  not_answered: 'N',
} as const

export type MissingCode = keyof typeof MISSING

/** One respondent's answer to one question: a category code, several of them, or why there is none. */
export type AnswerValue = string | readonly string[]

/** Answers of one respondent by question id; free text is kept apart. */
export type Answers = Readonly<Record<string, AnswerValue>>

export function isMissing(value: unknown): value is MissingCode {
  return typeof value === 'string' && Object.hasOwn(MISSING, value)
}
