import type { Child } from 'hono/jsx'
import { type Choice, describedBy, Field, FieldNotes, type FieldProps } from './field.tsx'

export function AreaField(props: FieldProps & { value: string; maxlength: number; rows?: number }) {
  return (
    <Field {...props}>
      <textarea
        id={props.name}
        name={props.name}
        rows={props.rows ?? 6}
        maxlength={props.maxlength}
        aria-invalid={props.faults[props.name] ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      >
        {props.value}
      </textarea>
    </Field>
  )
}

/** A set of fields under one name, with hint and fault of the whole. */
export function FieldGroup(props: FieldProps & { children?: Child }) {
  return (
    <fieldset
      class={props.faults[props.name] ? 'field faulty' : 'field'}
      id={props.name}
      tabindex={-1}
      aria-describedby={describedBy(props)}
    >
      <legend>{props.label}</legend>
      <FieldNotes {...props} />
      {props.children}
    </fieldset>
  )
}

/** Boxes to tick, any number of them; they are sent under one name. */
export function CheckFields(
  props: FieldProps & {
    chosen: readonly string[]
    choices: readonly (Choice & { readonly code?: string })[]
  },
) {
  return (
    <FieldGroup {...props}>
      <div class="ticks">
        {props.choices.map((choice) => (
          <label class="tick">
            <input
              type="checkbox"
              name={props.name}
              value={choice.value}
              checked={props.chosen.includes(choice.value)}
            />
            <span>
              {choice.label}
              {choice.code && <code> {choice.code}</code>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
