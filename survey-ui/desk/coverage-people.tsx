import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import type { Audience } from './coverage-props.ts'
import { formatCount, formatSmallShare } from './format.ts'

/** Who answered by group and by age, and who did not. */
export function CoveragePeople(props: { language: Language; audiences: readonly Audience[] }) {
  const { language, audiences } = props
  const text = deskMessages(language).coverage
  if (audiences.length === 0) return null
  return (
    <section class="card" id="people">
      <h2>{text.peopleTitle}</h2>
      <div class="audiences">
        {audiences.map((audience) => (
          <AudiencePart language={language} audience={audience} />
        ))}
      </div>
      <p class="note after">{text.peopleNote}</p>
    </section>
  )
}

function AudiencePart({ language, audience }: { language: Language; audience: Audience }) {
  const text = deskMessages(language).coverage
  const title = text.people(audience.question)
  if (audience.n === 0) {
    return (
      <div>
        <h3>{title}</h3>
        <p class="note">{text.peopleEmpty}</p>
      </div>
    )
  }
  return (
    <div>
      <h3>{title}</h3>
      <Words language={language} audience={audience} />
      <table>
        <thead>
          <tr>
            <th scope="col">{text.group}</th>
            <th scope="col" class="number">
              {text.answers}
            </th>
            <th scope="col" class="number">
              {text.groupShare}
            </th>
          </tr>
        </thead>
        <tbody>
          {audience.groups.map((group) => (
            <tr>
              <th scope="row">
                {group.label}
                {group.isThin && <span class="tag">{group.n === 0 ? text.absent : text.thin}</span>}
              </th>
              <td class="number">{formatCount(group.n)}</td>
              <td class="number">{formatSmallShare(group.share) ?? text.none}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Words({ language, audience }: { language: Language; audience: Audience }) {
  const text = deskMessages(language).coverage
  const { n, groups } = audience
  const thin = groups.filter((group) => group.isThin)
  if (thin.length === 0) return <p>{n < 20 ? text.tooFewToTell : text.noneThin}</p>
  return (
    <ul class="words">
      {thin.map((group) => (
        <li>{text.thinSentence(group.label, formatCount(group.n), formatCount(n))}</li>
      ))}
    </ul>
  )
}
