import type { Language } from '../instrument/questionnaire.ts'
import type { Difference, QuestionnaireChange } from '../instrument/questionnaire-changes.ts'
import { deskMessages } from '../messages/desk.ts'
import { questionName } from './question-text.ts'

/** What a version would change, one entry for each question, with every text before and after. */
export function QuestionnaireChangeList(props: {
  language: Language
  changes: readonly QuestionnaireChange[]
}) {
  return (
    <ul class="questionnaire-changes">
      {props.changes.map((change) => (
        <ChangeEntry language={props.language} change={change} />
      ))}
    </ul>
  )
}

function ChangeEntry({ language, change }: { language: Language; change: QuestionnaireChange }) {
  const text = deskMessages(language).questionnaire
  return (
    <li class={`is-${change.kind}`}>
      <p>
        <b>{text.changeKinds[change.kind]}</b>
        {'question' in change && (
          <>
            {' '}
            {questionName(change.question, language)} <code>{change.question.id}</code>
          </>
        )}
      </p>
      {'parts' in change && (
        <dl>
          {change.parts.map((part) => (
            <PartChange language={language} part={part} />
          ))}
        </dl>
      )}
    </li>
  )
}

function PartChange({ language, part }: { language: Language; part: Difference }) {
  const text = deskMessages(language).questionnaire
  const shown = (value: string) => {
    if (part.part === 'required') return value === 'yes' ? text.yes : text.no
    return value === '' ? text.nothing : value
  }
  return (
    <div>
      <dt>
        {text.parts[part.part]}
        {part.code !== undefined && (
          <>
            {' '}
            <code>{part.code}</code>
          </>
        )}
      </dt>
      <dd>
        <del>{shown(part.before)}</del> <ins>{shown(part.after)}</ins>
      </dd>
    </div>
  )
}
