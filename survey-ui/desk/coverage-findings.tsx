import type { Language } from '../instrument/questionnaire.ts'
import { type DeskMessages, deskMessages } from '../messages/desk.ts'
import type { Coverage } from './coverage-props.ts'
import { formatCount } from './format.ts'

/** What the tables below come to, in words: the gaps to close, the largest first. */
export function CoverageFindings(props: { language: Language; coverage: Coverage }) {
  const text = deskMessages(props.language).coverage
  const findings = findingsOf(props.coverage, text)
  return (
    <section class="warnings" aria-labelledby="findings">
      <h2 id="findings">{text.findings}</h2>
      {findings.length === 0 ? (
        <p>{isKnown(props.coverage) ? text.nothingFound : text.nothingKnown}</p>
      ) : (
        <ul>
          {findings.map((finding) => (
            <li>{finding}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

function findingsOf(coverage: Coverage, text: DeskMessages['coverage']): readonly string[] {
  const { types, toDo, audiences, ledgers } = coverage
  return [
    ...fewAnswers(coverage, text),
    ...silentTypes(types, text),
    ...missingGroups(audiences, text),
    ...ledgers.flatMap(({ name, silent }) =>
      silent.length > 0 ? [text.silentDays(name, silent.length)] : [],
    ),
    ...(toDo.length > 0 ? [text.withoutAttendance(toDo.length)] : []),
  ]
}

/** Groups and ages that are missing among the answers, a sentence for each question. */
export function missingGroups(
  audiences: Coverage['audiences'],
  text: DeskMessages['coverage'],
): readonly string[] {
  return audiences.flatMap(({ question, groups }) => {
    const thin = groups.filter((group) => group.isThin).map((group) => group.label)
    return thin.length > 0 ? [text.missing(question, thin.join(text.joined))] : []
  })
}

function fewAnswers({ activities }: Coverage, text: DeskMessages['coverage']): readonly string[] {
  const few = activities.filter((activity) => activity.isFew)
  const [first] = few
  if (!first) return []
  const sentence = text.fewOne(
    first.name,
    formatCount(first.attendance),
    formatCount(first.answers),
  )
  const more = few.length > 1 ? text.andMore(few.length - 1) : ''
  return [text.few(few.length, `${sentence}${more}`)]
}

/** Types that somebody came to and nobody answered about. */
export function silentTypes(
  types: Coverage['types'],
  text: DeskMessages['coverage'],
): readonly string[] {
  const silent = types.flatMap(({ name, attendance, answers }) =>
    attendance !== null && attendance > 0 && answers === 0
      ? [text.silentType(name, formatCount(attendance))]
      : [],
  )
  return silent.length === 0 ? [] : [text.silentTypes(silent.join(text.joined))]
}

/** Whether there is anything to find a gap in. */
function isKnown({ types }: Coverage): boolean {
  return types.some(({ attendance, answers }) => attendance !== null || answers > 0)
}
