import { deskMessages } from '../messages/desk.ts'
import { ActivityYears } from './activity-years.tsx'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { formatCount, formatPeriod } from './format.ts'

export interface ActivityLine {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly town: string | null
  readonly startsOn: string
  readonly endsOn: string
  readonly attendance: number | null
}

export function ActivitiesPage(props: {
  frame: DeskFrame
  /** The year whose activities are shown, and those to choose from. */
  year: string
  years: readonly string[]
  activities: readonly ActivityLine[]
  mayEdit: boolean
  mayCopy: boolean
}) {
  const { frame, activities, mayEdit, year, years } = props
  const { activities: text, years: yearText } = deskMessages(frame.language)
  return (
    <DeskPage frame={frame} title={text.title} room="activities">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
        {mayEdit && (
          <div class="actions">
            {props.mayCopy && (
              <a class="button" href={`/desk/activities/copy?to=${year}`}>
                {yearText.copy}
              </a>
            )}
            <a class="button main" href="/desk/activities/new">
              {text.add}
            </a>
          </div>
        )}
      </div>
      {years.length > 1 && <ActivityYears language={frame.language} years={years} shown={year} />}
      {activities.length === 0 ? (
        <section class="empty">
          <h2>{years.length > 1 ? yearText.empty(year) : text.empty}</h2>
          <p>{text.emptyAdvice}</p>
        </section>
      ) : (
        <ActivityTable {...props} />
      )}
    </DeskPage>
  )
}

function ActivityTable(props: {
  frame: DeskFrame
  activities: readonly ActivityLine[]
  mayEdit: boolean
}) {
  const { frame, mayEdit } = props
  const text = deskMessages(frame.language).activities
  return (
    <section class="card wide">
      <table>
        <thead>
          <tr>
            <th scope="col">{text.name}</th>
            <th scope="col">{text.type}</th>
            <th scope="col">{text.town}</th>
            <th scope="col">{text.dates}</th>
            <th scope="col" class="number">
              {text.attendance}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.activities.map((activity) => (
            <tr>
              <th scope="row">
                {mayEdit ? (
                  <a href={`/desk/activities/${activity.id}`}>{activity.name}</a>
                ) : (
                  activity.name
                )}
              </th>
              <td data-label={text.type}>{activity.type}</td>
              <td data-label={text.town}>{activity.town ?? '—'}</td>
              <td data-label={text.dates} class="day">
                {formatPeriod(activity.startsOn, activity.endsOn, frame.language)}
              </td>
              <td data-label={text.attendance} class="number">
                {activity.attendance === null ? (
                  <span class="soft">{text.unknown}</span>
                ) : (
                  formatCount(activity.attendance)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
