import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { EditConflict } from './edit-conflict.tsx'
import { FaultSummary, type FieldFaults } from './field.tsx'
import { FormButtons } from './form-buttons.tsx'
import { AreaField } from './group-fields.tsx'

/** Longest list of dates, in characters. */
export const LONGEST_DATES = 2_000

/** The fields as they were typed: dates and ranges, one a line. */
export interface CalendarFields {
  readonly daysOff: string
  readonly workdays: string
}

export interface WorkCalendarProps {
  readonly frame: DeskFrame
  readonly year: string
  readonly years: readonly string[]
  /** Version that a save would follow; 0 while the year is as delivered, or unknown. */
  readonly version: number
  readonly fields: CalendarFields
  readonly faults: FieldFaults
  /** What somebody else has stored meanwhile. */
  readonly conflict: CalendarFields | null
  /** No worked weekend is entered, so that the year cannot be complete. */
  readonly isIncomplete: boolean
  readonly mayEdit: boolean
  /** Days whose entries got another due date by the save a moment ago, `null` without one. */
  readonly moved: number | null
}

/** The public holidays of a year, and the weekends that are worked for them. */
export function WorkCalendarPage(props: WorkCalendarProps) {
  const { frame, year, faults, moved } = props
  const { language } = frame
  const text = deskMessages(language).workCalendar
  const labels = { daysOff: text.daysOff, workdays: text.workdays }
  return (
    <DeskPage frame={frame} title={`${text.title} ${year}`} room="rectifications">
      <div class="head">
        <div>
          <h1>
            {text.title} {year}
          </h1>
          <p class="period">{text.lead}</p>
        </div>
        <div class="actions">
          <a class="button" href="/desk/rectifications">
            {text.back}
          </a>
        </div>
      </div>
      <nav class="filter" aria-label={text.year}>
        <ul class="presets">
          {props.years.map((one) => (
            <li>
              <a
                href={`/desk/rectifications/calendar?year=${one}`}
                aria-current={one === year ? 'page' : undefined}
              >
                {one}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {moved !== null && (
        <p class="notice good" role="status">
          {text.saved(year, moved)}
        </p>
      )}
      <FaultSummary language={language} faults={faults} labels={labels} />
      {props.conflict && (
        <EditConflict
          language={language}
          title={text.conflictTitle}
          advice={text.conflictAdvice}
          fields={(['daysOff', 'workdays'] as const).map((name) => ({
            label: labels[name],
            theirs: props.conflict?.[name] ?? '',
            yours: props.fields[name],
          }))}
        />
      )}
      {props.isIncomplete && (
        <section class="notice bad">
          <b>{text.incompleteTitle(year)}</b>
          <p>{text.incomplete}</p>
        </section>
      )}
      {props.mayEdit ? <CalendarForm {...props} /> : <CalendarFacts {...props} />}
    </DeskPage>
  )
}

function CalendarForm(props: WorkCalendarProps) {
  const { frame, fields, faults, year, version } = props
  const text = deskMessages(frame.language).workCalendar
  const common = { language: frame.language, faults, maxlength: LONGEST_DATES, rows: 12 }
  return (
    <form method="post" action="/desk/rectifications/calendar" class="card stack form">
      <div class="pair">
        <AreaField
          {...common}
          name="daysOff"
          label={text.daysOff}
          hint={text.daysOffHint}
          value={fields.daysOff}
        />
        <AreaField
          {...common}
          name="workdays"
          label={text.workdays}
          hint={text.workdaysHint}
          value={fields.workdays}
        />
      </div>
      <p class="note">{version === 0 ? text.asBrought : text.version(version)}</p>
      <FormButtons save={text.save} cancel={text.back} back="/desk/rectifications" />
      <input type="hidden" name="year" value={year} />
      <input type="hidden" name="version" value={String(version)} />
    </form>
  )
}

function CalendarFacts({ frame, fields }: WorkCalendarProps) {
  const text = deskMessages(frame.language).workCalendar
  return (
    <section class="card">
      <dl class="facts">
        <div>
          <dt>{text.daysOff}</dt>
          <dd class="date-list">{fields.daysOff || text.none}</dd>
        </div>
        <div>
          <dt>{text.workdays}</dt>
          <dd class="date-list">{fields.workdays || text.none}</dd>
        </div>
      </dl>
      <p class="note">{text.readOnly}</p>
    </section>
  )
}
