import { deskMessages } from '../messages/desk.ts'
import { missingGroups, silentTypes } from './coverage-findings.tsx'
import { formatCount } from './format.ts'
import type { OverviewProps } from './overview-props.ts'

/** So many events are named. */
const EVENTS = 3
/** Fewer answers tell nothing about who is missing. */
const ENOUGH = 20

/** Who is missing from the sample: groups, ages, types of activity, large events. */
export function MissingPanel({ frame, period, coverage }: OverviewProps) {
  const { overview: text, coverage: words } = deskMessages(frame.language)
  const { audiences, types, activities } = coverage
  const missing = missingGroups(audiences, words)
  const isHeard = missing.length === 0 && audiences.some(({ n }) => n >= ENOUGH)
  const said = [...missing, ...(isHeard ? [words.noneThin] : []), ...silentTypes(types, words)]
  const few = activities.filter((activity) => activity.isFew).slice(0, EVENTS)
  const isKnown = types.some(({ attendance, answers }) => attendance !== null || answers > 0)
  return (
    <section class="card">
      <h2>{text.missingTitle}</h2>
      {said.map((sentence) => (
        <p class="say">{sentence}</p>
      ))}
      {few.length > 0 ? (
        <>
          <h3>{text.missingFew}</h3>
          <ul class="lines">
            {few.map(({ name, answers, attendance }) => (
              <li>
                <span>{name}</span>
                <small>{text.fewOf(formatCount(answers), formatCount(attendance))}</small>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{isKnown ? text.missingNone : words.nothingKnown}</p>
      )}
      <p class="note after">
        <a href={`/desk/coverage?from=${period.from}&to=${period.to}`}>{text.coverage}</a>
      </p>
    </section>
  )
}
