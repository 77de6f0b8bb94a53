import type { Answers } from './missing.ts'
import type { Condition, Question } from './questionnaire.ts'

/** What the code that was scanned says about the place. */
export interface Place {
  readonly activityTypeKnown: boolean
}

/**
 * Whether a question is asked, given the answers so far. A condition on a question that has no
 * answer does not hold for `in` and holds for `notIn`: what depends on an answer waits for it.
 */
export function isAsked(question: Question, answers: Answers, place: Place): boolean {
  return question.askedWhen.every((condition) => holds(condition, answers, place))
}

function holds(condition: Condition, answers: Answers, place: Place): boolean {
  if ('place' in condition) return !place.activityTypeKnown
  const answer = answers[condition.question]
  const code = typeof answer === 'string' ? answer : ''
  return 'in' in condition ? condition.in.includes(code) : !condition.notIn.includes(code)
}
