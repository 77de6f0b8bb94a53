import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import type { TypeCoverage } from './coverage-props.ts'
import { formatCount, formatSmallShare } from './format.ts'

/** Attendance and answers of each activity type. */
export function CoverageTypes(props: { language: Language; types: readonly TypeCoverage[] }) {
  const { language, types } = props
  const text = deskMessages(language).coverage
  const shown = types.filter(hasAnything)
  const rest = types.filter((type) => !hasAnything(type)).map((type) => type.name)
  return (
    <section class="card wide two-up">
      <h2>{text.typesTitle}</h2>
      {shown.length === 0 ? (
        <p>
          {text.typesEmpty} <a href="/desk/coverage/year">{text.year}</a>
        </p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{text.type}</th>
              <th scope="col" class="number">
                {text.sessions}
              </th>
              <th scope="col" class="number">
                {text.attendance}
              </th>
              <th scope="col" class="number">
                {text.answers}
              </th>
              <th scope="col" class="number">
                {text.share}
              </th>
              <th scope="col">{text.source}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((type) => (
              <Row language={language} type={type} />
            ))}
          </tbody>
        </table>
      )}
      {shown.length > 0 && rest.length > 0 && (
        <p class="note after">{text.typesRest(rest.join(text.joined))}</p>
      )}
      <p class="note after">{text.typesNote}</p>
    </section>
  )
}

function hasAnything({ activities, attendance, answers }: TypeCoverage): boolean {
  return activities > 0 || attendance !== null || answers > 0
}

function Row({ language, type }: { language: Language; type: TypeCoverage }) {
  const text = deskMessages(language).coverage
  return (
    <tr>
      <th scope="row">{type.name}</th>
      <td data-label={text.sessions} class="number">
        {type.activities === 0 ? text.none : text.sessionsOf(type.activities)}
      </td>
      <td data-label={text.attendance} class="number">
        {type.attendance === null ? (
          <span class="soft">{type.id === null ? text.none : text.unknown}</span>
        ) : (
          formatCount(type.attendance)
        )}
      </td>
      <td data-label={text.answers} class="number">
        {formatCount(type.answers)}
      </td>
      <td data-label={text.share} class="number">
        <span>{formatSmallShare(type.share) ?? text.none}</span>
        {type.share !== null && type.share > 1 && <small>{text.tooHigh}</small>}
      </td>
      <td data-label={text.source}>
        <span>{type.source === null ? text.none : text.sources[type.source]}</span>
        {type.source === 'sum' && type.without > 0 && (
          <small>{text.incomplete(type.without)}</small>
        )}
      </td>
    </tr>
  )
}
