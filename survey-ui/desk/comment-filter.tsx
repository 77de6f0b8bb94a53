import { deskMessages } from '../messages/desk.ts'
import {
  type CommentFilter,
  type CommentFilterFault,
  commentsHref,
  type ThemeView,
} from './comment-props.ts'
import type { DeskFrame } from './desk-frame.ts'
import type { Choice } from './field.tsx'
import { FilterChoice } from './filter-choice.tsx'
import { FilterFaults } from './filter-faults.tsx'
import { PeriodFields, PeriodPresets } from './filter-period.tsx'
import { PLACE_KEYS, type SelectionChoices } from './selection.ts'
import { SelectionFields } from './selection-fields.tsx'

const LEVELS = ['5', '4', '3', '2', '1'] as const

interface FilterProps {
  readonly frame: DeskFrame
  readonly filter: CommentFilter
  readonly filterFaults: readonly CommentFilterFault[]
  readonly today: string
  readonly activityTypes: readonly Choice[]
  readonly choices: SelectionChoices
  readonly themes: readonly ThemeView[]
}

/** Period, level, type, theme and hidden, all in the address. */
export function CommentFilterBar(props: FilterProps) {
  const { frame, filter, filterFaults, today } = props
  const { comments: text, results } = deskMessages(frame.language)
  return (
    <section class="filter" aria-label={text.filter}>
      <FilterFaults
        title={text.badFilter}
        faults={filterFaults.map((fault) => text.badFields[fault])}
      />
      <PeriodPresets
        language={frame.language}
        today={today}
        shown={filter}
        hrefOf={(period) => commentsHref({ ...filter, ...period })}
      />
      <form method="get" action="/desk/comments" class="comment-filter">
        <PeriodFields language={frame.language} from={filter.from} to={filter.to} />
        <FilterChoice
          name="level"
          label={text.level}
          any={text.anyLevel}
          value={filter.level}
          choices={LEVELS.map((level) => ({ value: level, label: results.levelNames[level] }))}
        />
        <FilterChoice
          name="type"
          label={text.type}
          any={text.anyType}
          value={filter.type}
          choices={props.activityTypes}
        />
        <FilterChoice
          name="theme"
          label={text.theme}
          any={text.anyTheme}
          value={filter.theme}
          choices={props.themes.map((theme) => ({ value: theme.id, label: theme.name }))}
        />
        <FilterChoice
          name="hidden"
          label={text.shown}
          any={text.visible}
          value={filter.hidden}
          choices={[{ value: 'only', label: text.hiddenOnly }]}
        />
        <SelectionFields
          language={frame.language}
          keys={PLACE_KEYS}
          filter={filter}
          choices={props.choices}
        />
        <button type="submit">{text.apply}</button>
      </form>
    </section>
  )
}
