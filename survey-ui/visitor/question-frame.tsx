import type { Child } from 'hono/jsx'
import { type FieldProps, faultText, isFixed } from './field-context.ts'
import { routingAttributes, routingHint } from './routing-attributes.ts'

/** Legend, hint and fault message around the options of one question. */
export function QuestionFrame(props: FieldProps & { kind: string; children?: Child }) {
  const { question, context } = props
  const fault = faultText(context, question)
  const hint = routingHint(question, context)
  const several = question.kind === 'choices'
  return (
    <fieldset
      id={`q-${question.id}`}
      class={`question ${props.kind}${fault ? ' faulty' : ''}`}
      role={several ? undefined : 'radiogroup'}
      aria-invalid={fault && !several ? 'true' : undefined}
      aria-describedby={fault ? `e-${question.id}` : undefined}
      {...routingAttributes(question)}
    >
      <legend>
        {question.text[context.language]}
        <Duty question={question} context={context} />
      </legend>
      {hint && <p class="hint">{hint}</p>}
      {fault && (
        <p class="fault" id={`e-${question.id}`}>
          {fault}
        </p>
      )}
      {props.children}
    </fieldset>
  )
}

/** Whether it must be answered; facets and the rest share the word in their headings. */
function Duty({ question, context }: FieldProps) {
  if (question.required) return <em>{context.text.required}</em>
  return isFixed(question) ? <small> {context.text.optional}</small> : null
}
