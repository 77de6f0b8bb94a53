import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import type { ActivityToDo } from './coverage-props.ts'
import { type FieldFaults, faultText } from './field.tsx'
import { formatCount, formatPeriod } from './format.ts'

/** Attendance of several activities at once, one field each; empty ones stay unknown. */
export function AttendanceForm(props: {
  language: Language
  from: string
  to: string
  activities: readonly ActivityToDo[]
  /** Activities that are not listed. */
  more: number
  faults: FieldFaults
}) {
  const { language, activities, more } = props
  const text = deskMessages(language).coverage
  return (
    <form method="post" action="/desk/coverage/attendance">
      <p class="note">{text.toDoLead}</p>
      <input type="hidden" name="from" value={props.from} />
      <input type="hidden" name="to" value={props.to} />
      <table>
        <thead>
          <tr>
            <th scope="col">{text.activity}</th>
            <th scope="col">{text.dates}</th>
            <th scope="col">{text.answers}</th>
            <th scope="col">{text.attendance}</th>
          </tr>
        </thead>
        <tbody>
          {activities.map((activity) => (
            <Row language={language} activity={activity} faults={props.faults} />
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="note after">{text.toDoMore(more)}</p>}
      <p class="buttons after">
        <button class="main" type="submit">
          {text.save}
        </button>
      </p>
    </form>
  )
}

function Row(props: { language: Language; activity: ActivityToDo; faults: FieldFaults }) {
  const { language, activity, faults } = props
  const text = deskMessages(language).coverage
  const dates = formatPeriod(activity.startsOn, activity.endsOn, language)
  const name = attendanceField(activity.id)
  const fault = faults[name]
  return (
    <tr>
      <th scope="row">
        <a href={`/desk/activities/${activity.id}`}>{activity.name}</a>
        <small>{activity.type}</small>
      </th>
      <td data-label={text.dates} class="day">
        {dates}
      </td>
      <td data-label={text.answers}>{text.answersOf(formatCount(activity.answers))}</td>
      <td data-label={text.attendance} class={fault ? 'entry faulty' : 'entry'}>
        <input
          id={name}
          name={name}
          value={activity.typed}
          inputmode="numeric"
          autocomplete="off"
          maxlength={12}
          aria-label={text.toDoField(activity.name, dates)}
          aria-invalid={fault ? 'true' : undefined}
          aria-describedby={fault ? `${name}-fault` : undefined}
        />
        <input type="hidden" name={`version-${activity.id}`} value={String(activity.version)} />
        {fault && (
          <small class="fault" id={`${name}-fault`}>
            {faultText(language, fault)}
          </small>
        )}
      </td>
    </tr>
  )
}

/** Name of the field of an activity. */
export function attendanceField(id: string): string {
  return `attendance-${id}`
}
