import type { Child } from 'hono/jsx'
import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'

/** What was wrong with a form: a fault code per field name. */
export type FieldFaults = Readonly<Record<string, string>>

export interface FieldProps {
  readonly language: Language
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly faults: FieldFaults
}

/** Ids that an input points to with `aria-describedby`, `undefined` when there is nothing to say. */
export function describedBy(props: Pick<FieldProps, 'name' | 'hint' | 'faults'>) {
  const ids = [
    ...(props.faults[props.name] ? [`${props.name}-fault`] : []),
    ...(props.hint ? [`${props.name}-hint`] : []),
  ]
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** Fault and hint, by the ids of {@link describedBy}. */
export function FieldNotes(props: FieldProps) {
  const fault = props.faults[props.name]
  return (
    <>
      {fault && (
        <p class="fault" id={`${props.name}-fault`}>
          {faultText(props.language, fault)}
        </p>
      )}
      {props.hint && (
        <p class="hint" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      )}
    </>
  )
}

/** Label, hint and fault around one input. */
export function Field(props: FieldProps & { children?: Child }) {
  return (
    <div class={props.faults[props.name] ? 'field faulty' : 'field'}>
      <label for={props.name}>{props.label}</label>
      {props.children}
      <FieldNotes {...props} />
    </div>
  )
}

export function TextField(
  props: FieldProps & {
    value: string
    type?: 'text' | 'password' | 'date' | 'datetime-local' | 'number'
    autocomplete?: string
    required?: boolean
    maxlength?: number
    inputmode?: 'decimal'
  },
) {
  return (
    <Field {...props}>
      <input
        id={props.name}
        name={props.name}
        type={props.type ?? 'text'}
        value={props.value}
        autocomplete={props.autocomplete ?? 'off'}
        required={props.required}
        maxlength={props.maxlength}
        inputmode={props.inputmode}
        min={props.type === 'number' ? 0 : undefined}
        aria-invalid={props.faults[props.name] ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      />
    </Field>
  )
}

export interface Choice {
  readonly value: string
  readonly label: string
}

export function SelectField(
  props: FieldProps & { value: string; choices: readonly Choice[]; required?: boolean },
) {
  return (
    <Field {...props}>
      <select
        id={props.name}
        name={props.name}
        required={props.required}
        aria-invalid={props.faults[props.name] ? 'true' : undefined}
        aria-describedby={describedBy(props)}
      >
        {props.choices.map((choice) => (
          <option value={choice.value} selected={choice.value === props.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** All faults of a form on top of it, each leading to its field. */
export function FaultSummary(props: {
  language: Language
  faults: FieldFaults
  labels: Readonly<Record<string, string>>
}) {
  const entries = Object.entries(props.faults)
  if (entries.length === 0) return null
  return (
    <div class="notice bad" role="alert">
      <b>{deskMessages(props.language).faultSummary}</b>
      <ul>
        {entries.map(([name, fault]) => (
          <li>
            <a href={`#${name}`}>{props.labels[name] ?? name}</a>
            {props.language === 'zh' ? '：' : ': '}
            {faultText(props.language, fault)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** A fault in words. */
export function faultText(language: Language, fault: string): string {
  const { faults } = deskMessages(language)
  return faults[fault] ?? faults['required'] ?? fault
}
