import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { EditConflict } from './edit-conflict.tsx'
import { type Choice, FaultSummary, type FieldFaults, faultText } from './field.tsx'
import { formatPeriod, formatWeekday } from './format.ts'

/** A day as it was typed. */
export interface OpeningDayLine {
  /** Local date. */
  readonly date: string
  readonly open: string
  readonly visits: string
  readonly version: number
  /** The fields as the page showed them first, to tell what was changed. */
  readonly was: string
}

export interface OpeningDaysProps {
  readonly frame: DeskFrame
  readonly type: string
  readonly types: readonly Choice[]
  /** Such as 2026-05. */
  readonly month: string
  readonly earlier: string
  readonly later: string
  readonly isBadMonth: boolean
  readonly days: readonly OpeningDayLine[]
  readonly faults: FieldFaults
  readonly conflicts: readonly {
    readonly label: string
    readonly theirs: string
    readonly yours: string
  }[]
  /** Days that were just stored; `null` where nothing was. */
  readonly saved: number | null
}

const OPEN = ['', 'open', 'closed'] as const

/** The days of a month: open or not, and how many came. */
export function OpeningDaysPage(props: OpeningDaysProps) {
  const { frame, faults, conflicts } = props
  const { language } = frame
  const { openingDays: text, coverage } = deskMessages(language)
  const labels = Object.fromEntries(
    props.days.map(({ date }) => [`visits-${date}`, formatPeriod(date, date, language)]),
  )
  return (
    <DeskPage frame={frame} title={text.title} room="coverage">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
        <div class="actions">
          <a class="button" href="/desk/coverage">
            {coverage.back}
          </a>
          <a class="button" href="/desk/coverage/import?kind=opening_days">
            {text.import}
          </a>
        </div>
      </div>
      <Months {...props} />
      <FaultSummary language={language} faults={faults} labels={labels} />
      {conflicts.length > 0 && (
        <EditConflict
          language={language}
          title={text.conflictTitle}
          advice={text.conflictAdvice}
          fields={conflicts}
        />
      )}
      {props.saved !== null && (
        <p class="notice good" role="status">
          {text.saved(props.saved)}
        </p>
      )}
      <form method="post" action="/desk/coverage/days" class="card wide days">
        <input type="hidden" name="type" value={props.type} />
        <input type="hidden" name="month" value={props.month} />
        <table>
          <thead>
            <tr>
              <th scope="col">{text.date}</th>
              <th scope="col">{text.open}</th>
              <th scope="col">{text.visits}</th>
            </tr>
          </thead>
          <tbody>
            {props.days.map((day) => (
              <Row {...props} day={day} />
            ))}
          </tbody>
        </table>
        <p class="buttons after">
          <button class="main" type="submit">
            {text.save}
          </button>
        </p>
      </form>
    </DeskPage>
  )
}

function Months(props: OpeningDaysProps) {
  const { frame, type, types, month, earlier, later, isBadMonth } = props
  const text = deskMessages(frame.language).openingDays
  const href = (to: string) => `/desk/coverage/days?${new URLSearchParams({ type, month: to })}`
  return (
    <section class="filter">
      {isBadMonth && (
        <p class="notice bad" role="alert">
          {text.badMonth}
        </p>
      )}
      <ul class="presets">
        <li>
          <a href={href(earlier)}>{text.earlier}</a>
        </li>
        <li>
          <a href={href(later)}>{text.later}</a>
        </li>
      </ul>
      <form method="get" action="/desk/coverage/days">
        <label>
          <span>{text.type}</span>
          <select name="type">
            {types.map(({ value, label }) => (
              <option value={value} selected={value === type}>
                {label}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{text.month}</span>
          <input type="month" name="month" value={month} required />
        </label>
        <button type="submit">{text.show}</button>
      </form>
    </section>
  )
}

function Row(props: OpeningDaysProps & { day: OpeningDayLine }) {
  const { frame, day, faults } = props
  const { language } = frame
  const text = deskMessages(language).openingDays
  const shown = formatPeriod(day.date, day.date, language)
  const name = `visits-${day.date}`
  const fault = faults[name]
  return (
    <tr>
      <th scope="row">
        {shown} <small class="weekday">{formatWeekday(day.date, language)}</small>
      </th>
      <td data-label={text.open} class="entry">
        <select name={`open-${day.date}`} aria-label={text.openOf(shown)}>
          {OPEN.map((value) => (
            <option value={value} selected={value === day.open}>
              {text.choices[value]}
            </option>
          ))}
        </select>
      </td>
      <td data-label={text.visits} class={fault ? 'entry faulty' : 'entry'}>
        <input
          id={name}
          name={name}
          value={day.visits}
          inputmode="numeric"
          autocomplete="off"
          maxlength={12}
          aria-label={text.visitsOf(shown)}
          aria-invalid={fault ? 'true' : undefined}
          aria-describedby={fault ? `${name}-fault` : undefined}
        />
        <input type="hidden" name={`version-${day.date}`} value={String(day.version)} />
        <input type="hidden" name={`was-${day.date}`} value={day.was} />
        {fault && (
          <small class="fault" id={`${name}-fault`}>
            {faultText(language, fault)}
          </small>
        )}
      </td>
    </tr>
  )
}
