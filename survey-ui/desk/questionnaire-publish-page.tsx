import type { Draft } from '../instrument/draft.ts'
import type { DraftFault } from '../instrument/draft-faults.ts'
import type { Questionnaire } from '../instrument/questionnaire.ts'
import type { QuestionnaireChange } from '../instrument/questionnaire-changes.ts'
import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { PhonePreview } from './phone-preview.tsx'
import { questionName, refusalText } from './question-text.ts'
import { QuestionnaireChangeList } from './questionnaire-change-list.tsx'
import { QuestionnaireMeter } from './questionnaire-meter.tsx'
import type { MeasuredQuestionnaire } from './questionnaire-props.ts'

export interface QuestionnairePublishProps {
  readonly frame: DeskFrame
  /** The version in use, which the list of changes compares with. */
  readonly current: number
  readonly draftVersion: number
  readonly draft: Draft
  /** What would be published. */
  readonly next: Questionnaire
  /** A version that was published after the draft was begun; `null` where there is none. */
  readonly movedTo: number | null
  readonly changes: readonly QuestionnaireChange[]
  /** What makes the draft unfit. */
  readonly faults: readonly DraftFault[]
  readonly measures: MeasuredQuestionnaire
  /** Draft or version moved between the list and the button. */
  readonly isConflict: boolean
}

/** What changes, how long it takes, how it looks: the last look before the button. */
export function QuestionnairePublishPage(props: QuestionnairePublishProps) {
  const { frame, changes, current, faults } = props
  const { language } = frame
  const text = deskMessages(language).questionnaire
  const isReady = changes.length > 0 && faults.length === 0
  return (
    <DeskPage frame={frame} title={text.publishTitle} room="questionnaire">
      <div class="head">
        <div>
          <h1>{text.publishTitle}</h1>
          <p class="period">{text.publishLead(current + 1)}</p>
        </div>
      </div>
      <Notices {...props} />
      <div class="beside-phone">
        <div>
          <section class="card stack">
            <QuestionnaireMeter language={language} measures={props.measures} />
            {changes.length === 0 && <p>{text.noChanges}</p>}
            <QuestionnaireChangeList language={language} changes={changes} />
            {changes.some((change) => change.kind === 'order') && <Order {...props} />}
            <form method="post" action="/desk/questionnaire/publish">
              <p class="buttons">
                {isReady && (
                  <button class="main" type="submit">
                    {text.publish}
                  </button>
                )}
                <a class="button" href="/desk/questionnaire">
                  {text.back}
                </a>
              </p>
              <input type="hidden" name="version" value={String(props.draftVersion)} />
              <input type="hidden" name="current" value={String(current)} />
            </form>
          </section>
        </div>
        <PhonePreview language={language} />
      </div>
    </DeskPage>
  )
}

function Notices({ frame, isConflict, movedTo, faults, draft }: QuestionnairePublishProps) {
  const { language } = frame
  const text = deskMessages(language).questionnaire
  return (
    <>
      {isConflict && (
        <p class="notice bad" role="alert">
          {text.publishConflict}
        </p>
      )}
      {movedTo !== null && <p class="notice bad">{text.publishMoved(movedTo)}</p>}
      {faults.length > 0 && (
        <div class="notice bad" role="alert">
          <b>{text.refusedTitle}</b>
          <ul>
            {faults.map((fault) => (
              <li>{refusalText(fault, draft, language)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function Order({ frame, next }: QuestionnairePublishProps) {
  const { language } = frame
  const names = next.questions.map((question) => questionName(question, language))
  return (
    <p class="note">
      {deskMessages(language).questionnaire.orderNow}
      {language === 'zh' ? '：' : ': '}
      {names.join(' → ')}
    </p>
  )
}
