import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import type { Choice } from './field.tsx'
import { FilterChoice } from './filter-choice.tsx'
import { formatCount } from './format.ts'
import { type MonthLine, RectificationMonths } from './rectification-months.tsx'
import {
  ledgerHref,
  type RectificationFilter,
  type RectificationLine,
  STATE_FILTERS,
} from './rectification-props.ts'
import { RectificationTable } from './rectification-table.tsx'

export interface RectificationsProps {
  readonly frame: DeskFrame
  readonly filter: RectificationFilter
  readonly isFilterFaulty: boolean
  readonly lines: readonly RectificationLine[]
  /** Everybody who may own an entry. */
  readonly owners: readonly Choice[]
  /** Place of the next page for the address, `null` after the last entry. */
  readonly next: string | null
  readonly isFirstPage: boolean
  /** Sealed responses that the ledger has not looked at yet. */
  readonly waiting: number
  readonly months: readonly MonthLine[]
  /** Years with entries, latest first. */
  readonly years: readonly string[]
  /** What giving entries to an owner came to; `null` when nothing was given. */
  readonly assigned: { readonly n: number; readonly missed: number } | null
  readonly assignFault: 'nothing_chosen' | 'no_owner' | null
  /** Entries that stay ticked after a fault. */
  readonly ticked: readonly string[]
}

/** Every bad rating with its owner, due date and state, overdue ones first. */
export function RectificationsPage(props: RectificationsProps) {
  const { frame, filter } = props
  const text = deskMessages(frame.language).rectifications
  return (
    <DeskPage frame={frame} title={text.title} room="rectifications">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
        <div class="actions">
          <a class="button" href="/desk/rectifications/calendar">
            {text.calendarLink}
          </a>
          <a class="button" href="/desk/rectifications/digest">
            {text.digestLink}
          </a>
          <a
            class="button"
            href={ledgerHref(filter, { page: '/desk/rectifications.csv' })}
            download
          >
            {text.download}
          </a>
        </div>
      </div>
      <Notices {...props} />
      <Filter {...props} />
      {props.lines.length === 0 ? (
        <section class="empty">
          <h2>{text.empty}</h2>
          <p>{text.emptyAdvice}</p>
        </section>
      ) : (
        <RectificationTable {...props} />
      )}
      <p class="pages">
        {!props.isFirstPage && (
          <a class="button" href={ledgerHref(filter)}>
            {text.first}
          </a>
        )}
        {props.next !== null && (
          <a class="button" href={ledgerHref(filter, { after: props.next })} rel="next">
            {text.more}
          </a>
        )}
      </p>
      <RectificationMonths {...props} />
    </DeskPage>
  )
}

function Notices(props: RectificationsProps) {
  const { assigned, assignFault } = props
  const text = deskMessages(props.frame.language).rectifications
  return (
    <>
      {props.waiting > 0 && (
        <p class="notice" role="status">
          {text.waiting(formatCount(props.waiting))}
        </p>
      )}
      {assigned && (
        <p class={assigned.missed > 0 ? 'notice bad' : 'notice good'} role="status">
          {text.assigned(assigned.n)}
          {assigned.missed > 0 && ` ${text.missed(assigned.missed)}`}
        </p>
      )}
      {assignFault && (
        <p class="notice bad" role="alert">
          <a href={assignFault === 'no_owner' ? '#assign-owner' : '#ledger'}>
            {assignFault === 'no_owner' ? text.noOwnerChosen : text.nothingChosen}
          </a>
        </p>
      )}
    </>
  )
}

function Filter(props: RectificationsProps) {
  const { filter } = props
  const text = deskMessages(props.frame.language).rectifications
  return (
    <section class="filter" aria-label={text.filter}>
      {props.isFilterFaulty && (
        <p class="notice bad" role="alert">
          {text.badFilter}
        </p>
      )}
      <form method="get" action="/desk/rectifications">
        <input type="hidden" name="year" value={filter.year} />
        <FilterChoice
          name="state"
          label={text.state}
          any={text.filters.unfinished}
          value={filter.state}
          choices={STATE_FILTERS.slice(1).map((value) => ({ value, label: text.filters[value] }))}
        />
        <FilterChoice
          name="owner"
          label={text.owner}
          any={text.anyone}
          value={filter.owner}
          choices={[{ value: 'nobody', label: text.nobody }, ...props.owners]}
        />
        <button type="submit">{text.apply}</button>
      </form>
    </section>
  )
}
