import { type Answers, type AnswerValue, isMissing, MISSING, type MissingCode } from './missing.ts'
import type { Question, Questionnaire } from './questionnaire.ts'

const WORD_OF_TOKEN = Object.fromEntries(
  Object.entries(MISSING).map(([word, token]) => [token, word as MissingCode]),
)

/** The questions that have a place in the packed column: all but free text, in order. */
export function codedQuestions(questionnaire: Questionnaire): readonly Question[] {
  return questionnaire.questions.filter((question) => question.kind !== 'text')
}

/** The question whose answer is the comment of a response; there is at most one. */
export function textQuestion(questionnaire: Questionnaire): Question | undefined {
  return questionnaire.questions.find((question) => question.kind === 'text')
}

/**
 * Packs the answers of one response into one column: a token per coded question in questionnaire
 * order, joined by `|`; several categories joined by `,`; missing codes as their capital letter.
 * A question without an answer is packed as `not_answered`.
 */
export function packAnswers(questionnaire: Questionnaire, answers: Answers): string {
  return codedQuestions(questionnaire)
    .map((question) => packValue(answers[question.id] ?? 'not_answered'))
    .join('|')
}

function packValue(value: AnswerValue): string {
  if (typeof value !== 'string') return value.join(',')
  return isMissing(value) ? MISSING[value] : value
}

/** The inverse of {@link packAnswers}, by the questionnaire version the row was packed with. */
export function unpackAnswers(questionnaire: Questionnaire, packed: string): Answers {
  const tokens = packed.split('|')
  const answers: Record<string, AnswerValue> = {}
  codedQuestions(questionnaire).forEach((question, index) => {
    const token = tokens[index] ?? MISSING.not_answered
    const missing = WORD_OF_TOKEN[token]
    if (missing) answers[question.id] = missing
    else answers[question.id] = question.kind === 'choices' ? token.split(',') : token
  })
  return answers
}
