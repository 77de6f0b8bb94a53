import { deskMessages } from '../messages/desk.ts'
import {
  type CommentFilter,
  type CommentFilterFault,
  commentsHref,
  type ThemeView,
} from './comment-props.ts'
import type { DeskFrame } from './desk-frame.ts'
import type { Choice } from './field.tsx'
import { wholeMonth, wholeYear } from './result-filter.tsx'

const LEVELS = ['5', '4', '3', '2', '1'] as const

interface FilterProps {
  readonly frame: DeskFrame
  readonly filter: CommentFilter
  readonly filterFaults: readonly CommentFilterFault[]
  readonly today: string
  readonly activityTypes: readonly Choice[]
  readonly themes: readonly ThemeView[]
}

/** Period, level, type, theme and hidden, all in the address. */
export function CommentFilterBar(props: FilterProps) {
  const { frame, filter, filterFaults, today } = props
  const { comments: text, results } = deskMessages(frame.language)
  const presets = [
    { name: text.presets.year, ...wholeYear(today) },
    { name: text.presets.month, ...wholeMonth(today) },
    { name: text.presets.today, from: today, to: today },
  ]
  const isShown = (period: { from: string; to: string }) =>
    period.from === filter.from && period.to === filter.to
  return (
    <section class="filter" aria-label={text.filter}>
      {filterFaults.length > 0 && (
        <div class="notice bad" role="alert">
          <b>{text.badFilter}</b>
          <ul>
            {filterFaults.map((fault) => (
              <li>{text.badFields[fault]}</li>
            ))}
          </ul>
        </div>
      )}
      <ul class="presets">
        {presets.map(({ name, from, to }) => (
          <li>
            <a
              href={commentsHref({ ...filter, from, to })}
              aria-current={isShown({ from, to }) ? 'true' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
      <form method="get" action="/desk/comments" class="comment-filter">
        <label>
          <span>{text.from}</span>
          <input type="date" name="from" value={filter.from} required />
        </label>
        <label>
          <span>{text.to}</span>
          <input type="date" name="to" value={filter.to} required />
        </label>
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
        <button type="submit">{text.apply}</button>
      </form>
    </section>
  )
}

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
