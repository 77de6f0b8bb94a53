import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import type { ActivityCoverage } from './coverage-props.ts'
import { formatCount, formatPeriod, formatSmallShare } from './format.ts'

/** Attendance and answers of each activity, those with a gap first. */
export function CoverageActivities(props: {
  language: Language
  activities: readonly ActivityCoverage[]
}) {
  const { language, activities } = props
  const text = deskMessages(language).coverage
  if (activities.length === 0) {
    return (
      <section class="card">
        <h2>{text.activitiesTitle}</h2>
        <p>{text.activitiesEmpty}</p>
        <p class="note">{text.activitiesEmptyAdvice}</p>
      </section>
    )
  }
  return (
    <section class="card wide two-up" id="activities">
      <h2>{text.activitiesTitle}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.activity}</th>
            <th scope="col">{text.dates}</th>
            <th scope="col" class="number">
              {text.attendance}
            </th>
            <th scope="col" class="number">
              {text.answers}
            </th>
            <th scope="col" class="number">
              {text.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {activities.map((activity) => (
            <Row language={language} activity={activity} />
          ))}
        </tbody>
      </table>
      <p class="note after">{text.activitiesNote}</p>
    </section>
  )
}

function Row({ language, activity }: { language: Language; activity: ActivityCoverage }) {
  const text = deskMessages(language).coverage
  const attendance = formatCount(activity.attendance)
  const answers = formatCount(activity.answers)
  return (
    <tr>
      <th scope="row">
        <a href={`/desk/activities/${activity.id}`}>{activity.name}</a>
        <small>{activity.type}</small>
        {activity.isFew && <b class="gap">{text.fewMark(attendance, answers)}</b>}
      </th>
      <td data-label={text.dates} class="day">
        {formatPeriod(activity.startsOn, activity.endsOn, language)}
      </td>
      <td data-label={text.attendance} class="number">
        {attendance}
      </td>
      <td data-label={text.answers} class="number">
        {answers}
      </td>
      <td data-label={text.share} class="number">
        <span>{formatSmallShare(activity.share) ?? text.none}</span>
        {activity.share !== null && activity.share > 1 && <small>{text.tooHigh}</small>}
      </td>
    </tr>
  )
}
