import { type Draft, type DraftEntry, isFixedQuestion } from '../instrument/draft.ts'
import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import { askedText, kindText, questionName } from './question-text.ts'

export interface QuestionListProps {
  readonly language: Language
  readonly draft: Draft
  readonly draftVersion: number
  /** Ids of questions that have answers: they can be switched off, not removed. */
  readonly answered: readonly string[]
  readonly mayEdit: boolean
}

/** Every question in its order, asked or not, with what can be done to it. */
export function QuestionList(props: QuestionListProps) {
  const { entries } = props.draft
  return (
    <ol class="questions">
      {entries.map((entry, index) => (
        <QuestionLine
          {...props}
          entry={entry}
          isFirst={index === 0}
          isLast={index === entries.length - 1}
        />
      ))}
    </ol>
  )
}

interface LineProps extends QuestionListProps {
  readonly entry: DraftEntry
  readonly isFirst: boolean
  readonly isLast: boolean
}

function QuestionLine(props: LineProps) {
  const { language, draft, entry } = props
  const { question, on } = entry
  const text = deskMessages(language).questionnaire
  const other = language === 'zh' ? 'en' : 'zh'
  const questions = draft.entries.map((one) => one.question)
  return (
    <li id={`question-${question.id}`} class={on ? 'asked-question' : 'asked-question off'}>
      <div class="question-words">
        <h3>
          {question.text[language]}
          {question.required && <span class="tag">{text.required}</span>}
          {!on && <span class="badge closed">{text.off}</span>}
        </h3>
        <p class="note" lang={other === 'zh' ? 'zh-CN' : 'en'}>
          {question.text[other]}
        </p>
        <p class="note">
          {kindText(question, language)}
          {question.kind !== 'level' && question.categories.length > 0 && (
            <> · {text.options(question.categories.length)}</>
          )}
          {' · '}
          {askedText(question, questions, language)}
          {isFixedQuestion(question.id) && <> · {text.fixed}</>}
          {' · '}
          <code>{question.id}</code>
        </p>
      </div>
      {props.mayEdit && <Steps {...props} />}
    </li>
  )
}

/** One form for each step; every button names its question for those who do not see the line. */
function Steps(props: LineProps) {
  const { language, entry, draftVersion } = props
  const { question, on } = entry
  const text = deskMessages(language).questionnaire
  const address = `/desk/questionnaire/questions/${question.id}`
  const about = <span class="unseen"> {questionName(question, language)}</span>
  const version = <input type="hidden" name="version" value={String(draftVersion)} />
  const isFixed = isFixedQuestion(question.id)
  return (
    <div class="steps-of">
      <a class="button" href={address}>
        {text.edit}
        {about}
      </a>
      <form method="post" action={`${address}/move`}>
        {version}
        <button type="submit" name="to" value="up" disabled={props.isFirst} title={text.up}>
          <span aria-hidden="true">↑</span>
          <span class="unseen">{text.up}</span>
          {about}
        </button>
        <button type="submit" name="to" value="down" disabled={props.isLast} title={text.down}>
          <span aria-hidden="true">↓</span>
          <span class="unseen">{text.down}</span>
          {about}
        </button>
      </form>
      {!isFixed && (
        <form method="post" action={`${address}/switch`}>
          {version}
          <button type="submit" name="to" value={on ? 'off' : 'on'}>
            {on ? text.switchOff : text.switchOn}
            {about}
          </button>
        </form>
      )}
      {!isFixed && !props.answered.includes(question.id) && (
        <form method="post" action={`${address}/remove`}>
          {version}
          <button type="submit">
            {text.remove}
            {about}
          </button>
        </form>
      )}
    </div>
  )
}
