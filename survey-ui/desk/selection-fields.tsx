import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import { FilterChoice } from './filter-choice.tsx'
import {
  chosenNames,
  SELECTION_KEYS,
  type SelectionChoices,
  type SelectionFilter,
  type SelectionKey,
} from './selection.ts'

interface SelectionProps {
  readonly language: Language
  readonly filter: SelectionFilter
  readonly choices: SelectionChoices
}

/** Fields that narrow a view down, folded away until one is used. */
export function SelectionFields(props: SelectionProps & { keys?: readonly SelectionKey[] }) {
  const { language, filter, choices, keys = SELECTION_KEYS } = props
  const text = deskMessages(language).selection
  const isUsed = keys.some((key) => filter[key] !== '')
  return (
    <details class="selection" open={isUsed}>
      <summary>{text.title}</summary>
      <div class="selection-fields">
        {keys.map((key) => (
          <FilterChoice
            name={key}
            label={text.labels[key]}
            any={text.any[key]}
            value={filter[key]}
            choices={choices[key]}
          />
        ))}
      </div>
      <p class="note">
        {text.pointsNote} {text.townNote}
      </p>
    </details>
  )
}

/** Says which part is shown and what its figures are not; nothing for the whole. */
export function SelectionNotice(props: SelectionProps & { allHref: string; note: string }) {
  const { language, filter, choices, allHref, note } = props
  const text = deskMessages(language).selection
  const chosen = chosenNames(filter, choices)
  if (chosen.length === 0) return null
  const names = chosen.map(({ key, name }) => `${text.labels[key]} ${name}`)
  return (
    <p class="notice" role="status">
      <b>{text.shown(names.join(' · '))}</b> {note} <a href={allHref}>{text.all}</a>
    </p>
  )
}
