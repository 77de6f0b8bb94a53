import { type FieldProps, faultText, firstControl } from './field-context.ts'
import { routingAttributes, routingHint } from './routing-attributes.ts'

/** Free text. The server counts characters; `maxlength` counts code units, so it is twice as wide. */
export function TextField({ question, context }: FieldProps) {
  const fault = faultText(context, question)
  const hint = routingHint(question, context)
  const limit = question.maxLength ?? 0
  const value = context.values[question.id]
  return (
    <div id={`q-${question.id}`} class="question" {...routingAttributes(question)}>
      <label class="legend" for={firstControl(question)}>
        {question.text[context.language]}
      </label>
      {hint && <p class="hint">{hint}</p>}
      {fault && (
        <p class="fault" id={`e-${question.id}`}>
          {fault}
        </p>
      )}
      <textarea
        id={firstControl(question)}
        name={question.id}
        rows={3}
        maxlength={limit > 0 ? limit * 2 : undefined}
        data-limit={limit > 0 ? String(limit) : undefined}
        aria-describedby={`${fault ? `e-${question.id} ` : ''}n-${question.id}`}
        aria-invalid={fault ? 'true' : undefined}
      >
        {typeof value === 'string' ? `\n${value}` : ''}
      </textarea>
      <p class="note" id={`n-${question.id}`}>
        {limit > 0 && context.text.commentNote(limit)} <span class="count" />
      </p>
    </div>
  )
}
