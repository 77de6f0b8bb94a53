import type { Condition, Question } from '../instrument/questionnaire.ts'
import type { FieldContext } from './field-context.ts'

type AnswerCondition = Exclude<Condition, { place: string }>

const answerConditions = (question: Question): readonly AnswerCondition[] =>
  question.askedWhen.filter((condition) => 'question' in condition)

/**
 * The routing of one question for the browser: `overall=2,1` or `age!under_14`, joined by `;`.
 * Without script the attribute does nothing and {@link routingHint} says it in words.
 */
export function routingAttributes(question: Question): { 'data-when'?: string } {
  const rules = answerConditions(question).map((condition) =>
    'in' in condition
      ? `${condition.question}=${condition.in.join(',')}`
      : `${condition.question}!${condition.notIn.join(',')}`,
  )
  return rules.length > 0 ? { 'data-when': rules.join(';') } : {}
}

/** Who should skip a question, in words, for browsers without script. */
export function routingHint(question: Question, context: FieldContext): string {
  return answerConditions(question)
    .map((condition) => {
      if ('in' in condition) return context.text.onlyIf(labels(condition, condition.in, context))
      if (condition.notIn.includes('under_14')) return context.text.noCommentUnder14
      return context.text.notIf(labels(condition, condition.notIn, context))
    })
    .join('')
}

function labels(
  condition: AnswerCondition,
  codes: readonly string[],
  context: FieldContext,
): readonly string[] {
  const asked = context.questionnaire.questions.find((each) => each.id === condition.question)
  return (asked?.categories ?? [])
    .filter((category) => codes.includes(category.code))
    .map((category) => category.label[context.language])
}
