import type { Question, Questionnaire } from '../instrument/questionnaire.ts'
import type { QuestionnaireChange } from '../instrument/questionnaire-changes.ts'
import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { PhonePreview } from './phone-preview.tsx'
import { askedText, kindText } from './question-text.ts'
import { QuestionnaireChangeList } from './questionnaire-change-list.tsx'
import type { QuestionnaireVersionLine } from './questionnaire-props.ts'
import { QuestionnaireVersions } from './questionnaire-versions.tsx'

export interface QuestionnaireVersionProps {
  readonly frame: DeskFrame
  readonly mayEdit: boolean
  /** Latest first. */
  readonly versions: readonly QuestionnaireVersionLine[]
  /** The version that is shown. */
  readonly version: number
  readonly questionnaire: Questionnaire
  /** What publishing it again would change. */
  readonly changes: readonly QuestionnaireChange[]
}

/** What one published version asked, with every code. */
export function QuestionnaireVersionPage(props: QuestionnaireVersionProps) {
  const { frame, version, questionnaire, versions } = props
  const { language } = frame
  const text = deskMessages(language).questionnaire
  return (
    <DeskPage frame={frame} title={text.version(version)} room="questionnaire">
      <div class="head">
        <div>
          <h1>{text.version(version)}</h1>
          <p class="period">{text.versionLead}</p>
        </div>
        <div class="actions">
          <a class="button" href="/desk/questionnaire">
            {text.back}
          </a>
        </div>
      </div>
      <div class="beside-phone">
        <div>
          <section class="card">
            <ol class="questions">
              {questionnaire.questions.map((question) => (
                <PublishedQuestion {...props} question={question} />
              ))}
            </ol>
          </section>
          <PublishAgain {...props} />
          <QuestionnaireVersions language={language} versions={versions} shown={version} />
        </div>
        <PhonePreview language={language} version={version} />
      </div>
    </DeskPage>
  )
}

function PublishedQuestion(props: QuestionnaireVersionProps & { question: Question }) {
  const { frame, question, questionnaire } = props
  const { language } = frame
  const text = deskMessages(language).questionnaire
  return (
    <li class="asked-question">
      <div class="question-words">
        <h3>
          {question.text[language]}
          {question.required && <span class="tag">{text.required}</span>}
        </h3>
        <p class="note">
          {kindText(question, language)}
          {' · '}
          {askedText(question, questionnaire.questions, language)}
          {' · '}
          <code>{question.id}</code>
        </p>
        {question.categories.length > 0 && (
          <p class="note codes">
            {question.categories.map(({ code, label }) => (
              <span>
                <code>{code}</code> {label[language]}
              </span>
            ))}
          </p>
        )}
      </div>
    </li>
  )
}

/** In two steps: opening the line says what will change, the button in it does it. */
function PublishAgain(props: QuestionnaireVersionProps) {
  const { frame, mayEdit, version, versions, changes } = props
  const text = deskMessages(frame.language).questionnaire
  const current = versions.find((one) => one.isCurrent)?.version ?? 0
  if (!mayEdit || version === current || changes.length === 0) return null
  return (
    <section class="card">
      <details class="change">
        <summary>{text.publishAgain}</summary>
        <form method="post" action={`/desk/questionnaire/versions/${version}/publish`}>
          <p>{text.publishAgainAdvice(current + 1)}</p>
          <QuestionnaireChangeList language={frame.language} changes={changes} />
          <input type="hidden" name="current" value={String(current)} />
          <button type="submit">{text.publishAgainConfirm}</button>
        </form>
      </details>
    </section>
  )
}
