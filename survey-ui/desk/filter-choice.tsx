import type { Choice } from './field.tsx'

/** One choice of a filter; the empty one is the default. */
export function FilterChoice(props: {
  name: string
  label: string
  any: string
  value: string
  choices: readonly Choice[]
}) {
  return (
    <label>
      <span>{props.label}</span>
      <select name={props.name}>
        <option value="">{props.any}</option>
        {props.choices.map((choice) => (
          <option value={choice.value} selected={choice.value === props.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}
