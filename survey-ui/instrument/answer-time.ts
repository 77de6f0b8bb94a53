import type { Question, QuestionKind } from './questionnaire.ts'

/** Opening the page, reading who asks, and sending. */
const FRAME_S = 5
/** Silent reading of Chinese, about 400 characters a minute. */
const READING_S = 0.15
/** Deciding and pressing. A free text is optional, and most people pass it by. */
const CHOOSING_S: Readonly<Record<QuestionKind, number>> = {
  level: 2.5,
  choice: 3,
  choices: 6,
  scale: 4,
  text: 5,
}
const STEP_S = 5

/** Longer than this and people give up: the invitation promises one minute. */
export const ONE_MINUTE_S = 60

/**
 * Seconds that most people need, rounded to five: 5 for the page, 0.15 for each character of a
 * question in Chinese, and for choosing 2.5 (rating), 3 (one answer), 6 (several), 4 (scale) or 5
 * (text). Left out is what only some places or some answers bring up, such as reasons of a bad
 * rating. A rule of thumb, not a measurement; a switched off question does not count.
 */
export function answerSeconds(questions: readonly Question[]): number {
  const seconds = questions
    .filter(({ askedWhen }) => !askedWhen.some((one) => 'place' in one || 'in' in one))
    .reduce(
      (sum, { kind, text }) => sum + CHOOSING_S[kind] + [...text.zh].length * READING_S,
      FRAME_S,
    )
  return Math.round(seconds / STEP_S) * STEP_S
}
