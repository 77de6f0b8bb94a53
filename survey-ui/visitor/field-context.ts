import { FIXED_QUESTIONS, type Question } from '../instrument/questionnaire.ts'
import { visitorMessages } from '../messages/visitor.ts'
import type { VisitorMessages } from '../messages/visitor-messages.ts'
import type { SurveyPageProps } from './survey-props.ts'

/** What every field needs to know besides its question. */
export interface FieldContext extends SurveyPageProps {
  readonly text: VisitorMessages
}

export interface FieldProps {
  readonly question: Question
  readonly context: FieldContext
}

export function fieldContext(props: SurveyPageProps): FieldContext {
  return { ...props, text: visitorMessages(props.language) }
}

export function isChosen(context: FieldContext, question: Question, code: string): boolean {
  const value = Object.hasOwn(context.values, question.id) ? context.values[question.id] : undefined
  return typeof value === 'string' ? value === code : (value?.includes(code) ?? false)
}

/** Asked in full, not among the facets. */
export function isFixed(question: Question): boolean {
  return FIXED_QUESTIONS.some((id) => id === question.id)
}

/** The text of what is wrong with one question, or `undefined`. */
export function faultText(context: FieldContext, question: Question): string | undefined {
  const fault = context.faults.find((each) => each.question === question.id)
  const label = question.shortText[context.language]
  return fault && context.text.faults[fault.code](label, question.maxLength ?? 0)
}

/** The id of the control that a link in the fault summary leads to. */
export function firstControl(question: Question): string {
  return `${question.id}-${question.categories[0]?.code ?? 'text'}`
}
