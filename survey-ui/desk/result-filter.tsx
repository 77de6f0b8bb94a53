import type { Child } from 'hono/jsx'
import { deskMessages } from '../messages/desk.ts'
import { FilterChoice } from './filter-choice.tsx'
import { FilterFaults } from './filter-faults.tsx'
import { PeriodFields, PeriodPresets } from './filter-period.tsx'
import type { FilterFault, ResultFilter, ResultProps } from './result-props.ts'
import { SELECTION_KEYS, type SelectionFilter } from './selection.ts'

/** What the bar shows, and the page it leads to. */
interface FilterBarProps
  extends Pick<ResultProps, 'frame' | 'today' | 'scopeName' | 'activityTypes'> {
  readonly filter: ResultFilter & Partial<SelectionFilter>
  readonly filterFaults: readonly FilterFault[]
  readonly page: string
  /** Further fields. */
  readonly children?: Child
}

/** Period and scope, all in the address: presets as links, the rest as one short form. */
export function ResultFilterBar(props: FilterBarProps) {
  const { frame, filter, filterFaults, today, page } = props
  const { language } = frame
  const text = deskMessages(language).results
  return (
    <section class="filter" aria-label={text.filter}>
      <FilterFaults
        title={text.badFilter}
        faults={filterFaults.map((fault) => text.badFields[fault])}
      />
      <PeriodPresets
        language={language}
        today={today}
        shown={filter}
        hrefOf={(period) => resultHref({ ...filter, ...period }, page)}
      />
      <form method="get" action={page}>
        {filter.indicator && <input type="hidden" name="indicator" value={filter.indicator} />}
        <PeriodFields language={language} from={filter.from} to={filter.to} />
        <FilterChoice
          name="type"
          label={text.type}
          any={props.scopeName}
          value={filter.type}
          choices={props.activityTypes.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {props.children}
        <button type="submit">{text.apply}</button>
      </form>
    </section>
  )
}

const OPTIONAL = ['type', 'indicator', ...SELECTION_KEYS] as const

/** Address of the result page, or of another page or file with the same filter. */
export function resultHref(
  filter: ResultFilter & Partial<SelectionFilter>,
  page = '/desk/results',
): string {
  const query = new URLSearchParams({ from: filter.from, to: filter.to })
  for (const key of OPTIONAL) {
    const value = filter[key]
    if (value) query.set(key, value)
  }
  return `${page}?${query}`
}
