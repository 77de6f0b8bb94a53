import { deskMessages } from '../messages/desk.ts'
import type { ResultFilter, ResultProps } from './result-props.ts'

/** What the bar shows, and the page it leads to. */
type FilterBarProps = Pick<
  ResultProps,
  'frame' | 'filter' | 'filterFaults' | 'today' | 'scopeName' | 'activityTypes'
> & { readonly page: string }

/** Period and scope, all in the address: presets as links, the rest as one short form. */
export function ResultFilterBar(props: FilterBarProps) {
  const { frame, filter, filterFaults, today, page } = props
  const text = deskMessages(frame.language).results
  const presets = [
    { name: text.presets.year, ...wholeYear(today) },
    { name: text.presets.month, ...wholeMonth(today) },
    { name: text.presets.today, from: today, to: today },
  ]
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
        {presets.map((preset) => (
          <li>
            <a
              href={resultHref({ ...filter, from: preset.from, to: preset.to }, page)}
              aria-current={
                preset.from === filter.from && preset.to === filter.to ? 'true' : undefined
              }
            >
              {preset.name}
            </a>
          </li>
        ))}
      </ul>
      <form method="get" action={page}>
        {filter.indicator && <input type="hidden" name="indicator" value={filter.indicator} />}
        <label>
          <span>{text.from}</span>
          <input type="date" name="from" value={filter.from} required />
        </label>
        <label>
          <span>{text.to}</span>
          <input type="date" name="to" value={filter.to} required />
        </label>
        <label>
          <span>{text.type}</span>
          <select name="type">
            <option value="">{props.scopeName}</option>
            {props.activityTypes.map((type) => (
              <option value={type.id} selected={type.id === filter.type}>
                {type.name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{text.apply}</button>
      </form>
    </section>
  )
}

/** Address of the result page, or of its file, for a filter. */
export function resultHref(filter: ResultFilter, page = '/desk/results'): string {
  const query = new URLSearchParams({ from: filter.from, to: filter.to })
  if (filter.type) query.set('type', filter.type)
  if (filter.indicator) query.set('indicator', filter.indicator)
  return `${page}?${query}`
}

/** First and last day of the year of a date. */
export function wholeYear(date: string): { from: string; to: string } {
  const year = date.slice(0, 4)
  return { from: `${year}-01-01`, to: `${year}-12-31` }
}

/** First and last day of the month of a date. */
export function wholeMonth(date: string): { from: string; to: string } {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate()
  const prefix = date.slice(0, 7)
  return { from: `${prefix}-01`, to: `${prefix}-${String(lastDay).padStart(2, '0')}` }
}
