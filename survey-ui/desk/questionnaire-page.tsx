import { ADDABLE } from '../instrument/draft-operations.ts'
import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { formatInstant } from './format.ts'
import { PhonePreview } from './phone-preview.tsx'
import { QuestionList, type QuestionListProps } from './question-list.tsx'
import { refusalText } from './question-text.ts'
import { QuestionnaireMeter } from './questionnaire-meter.tsx'
import type {
  MeasuredQuestionnaire,
  QuestionnaireMessage,
  QuestionnaireVersionLine,
} from './questionnaire-props.ts'
import { QuestionnaireVersions } from './questionnaire-versions.tsx'

export interface QuestionnairePageProps extends Omit<QuestionListProps, 'language'> {
  readonly frame: DeskFrame
  /** Who edited the draft last; `null` while there is none. */
  readonly edited: { readonly at: string; readonly by: string } | null
  /** How much the draft differs from the version in use. */
  readonly changes: number
  /** Latest first. */
  readonly versions: readonly QuestionnaireVersionLine[]
  readonly measures: MeasuredQuestionnaire
  readonly message: QuestionnaireMessage | null
}

/** The questionnaire as it will be: the draft, its preview, and what was published before. */
export function QuestionnairePage(props: QuestionnairePageProps) {
  const { frame, mayEdit, versions } = props
  const { language } = frame
  const text = deskMessages(language).questionnaire
  return (
    <DeskPage frame={frame} title={text.title} room="questionnaire">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
        <div class="actions">
          <a class="button to-phone" href="#phone-title">
            {text.preview}
          </a>
        </div>
      </div>
      <Message {...props} />
      <Status {...props} />
      <div class="beside-phone">
        <div>
          <section class="card" aria-labelledby="list-title">
            <div class="list-head">
              <h2 id="list-title">{text.list}</h2>
              {mayEdit && <a href="/desk/questionnaire/texts">{text.editTexts}</a>}
            </div>
            <QuestionnaireMeter language={language} measures={props.measures} />
            <QuestionList {...props} language={language} />
            {mayEdit && <AddQuestion frame={frame} />}
          </section>
          <QuestionnaireVersions language={language} versions={versions} />
        </div>
        <PhonePreview language={language} />
      </div>
    </DeskPage>
  )
}

function Message({ frame, message, draft, versions }: QuestionnairePageProps) {
  const { language } = frame
  const text = deskMessages(language).questionnaire
  if (message === null) return null
  if (message.kind === 'conflict') {
    return <Refused title={text.listConflictTitle} advice={text.listConflictAdvice} />
  }
  if (message.kind === 'refused') {
    const advice = refusalText(message.refusal, draft, language)
    return <Refused title={text.refusedTitle} advice={advice} />
  }
  return (
    <p class="notice good" role="status">
      {message.kind === 'published'
        ? text.published(versions[0]?.version ?? 0)
        : text[message.kind]}
    </p>
  )
}

function Refused(props: { title: string; advice: string }) {
  return (
    <div class="notice bad" role="alert">
      <b>{props.title}</b>
      <p>{props.advice}</p>
    </div>
  )
}

/** Which version visitors answer, and the draft if there is one. */
function Status(props: QuestionnairePageProps) {
  const { frame, edited, changes, mayEdit, versions } = props
  const text = deskMessages(frame.language).questionnaire
  const current = versions.find((one) => one.isCurrent)
  return (
    <div class={edited ? 'notice draft' : 'notice'}>
      <p>
        <b>{text.inUse(current?.version ?? 0)}</b>{' '}
        <small>
          {text.since(
            formatInstant(current?.publishedAt ?? ''),
            current?.publishedBy ?? text.byInstallation,
          )}
        </small>
      </p>
      {edited && (
        <>
          <p>
            <b>{text.draft}</b> · {text.draftChanges(changes)}{' '}
            <small>{text.draftBy(edited.by, formatInstant(edited.at))}</small>
          </p>
          {mayEdit && <DraftActions {...props} />}
        </>
      )}
    </div>
  )
}

function DraftActions({ frame, draftVersion }: QuestionnairePageProps) {
  const text = deskMessages(frame.language).questionnaire
  return (
    <div class="draft-actions">
      <a class="button main" href="/desk/questionnaire/publish">
        {text.review}
      </a>
      <details class="change">
        <summary>{text.discard}</summary>
        <form method="post" action="/desk/questionnaire/discard">
          <p>{text.discardAdvice}</p>
          <input type="hidden" name="version" value={String(draftVersion)} />
          <button type="submit">{text.discardConfirm}</button>
        </form>
      </details>
    </div>
  )
}

function AddQuestion({ frame }: { frame: DeskFrame }) {
  const text = deskMessages(frame.language).questionnaire
  return (
    <section class="add-question" aria-labelledby="add-title">
      <h3 id="add-title">{text.add}</h3>
      <ul>
        {ADDABLE.map((kind) => (
          <li>
            <a href={`/desk/questionnaire/new?kind=${kind}`}>{text.kinds[kind]}</a>
            <small>{text.kindHints[kind]}</small>
          </li>
        ))}
      </ul>
    </section>
  )
}
