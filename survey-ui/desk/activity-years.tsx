import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'

/** Years to choose from; the list shows one of them. */
export function ActivityYears(props: {
  language: Language
  years: readonly string[]
  shown: string
}) {
  const text = deskMessages(props.language).years
  return (
    <nav class="filter" aria-label={text.label}>
      <ul class="presets">
        {props.years.map((year) => (
          <li>
            <a
              href={`/desk/activities?year=${year}`}
              aria-current={year === props.shown ? 'true' : undefined}
            >
              {text.year(year)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
