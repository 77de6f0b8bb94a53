import type { Child } from 'hono/jsx'
import type { Question } from '../instrument/questionnaire.ts'
import { type FieldContext, isChosen } from './field-context.ts'

interface OptionProps {
  readonly question: Question
  readonly context: FieldContext
  readonly code: string
  readonly class?: string
  readonly children?: Child
}

/** One answer: a native control that covers its whole label, and the box that shows its state. */
export function Option(props: OptionProps) {
  const { question, context, code } = props
  return (
    <label class={props.class}>
      <input
        type={question.kind === 'choices' ? 'checkbox' : 'radio'}
        id={`${question.id}-${code}`}
        name={question.id}
        value={code}
        checked={isChosen(context, question, code)}
        required={question.required && question.kind !== 'choices'}
      />
      <span>{props.children}</span>
    </label>
  )
}
