import { type Draft, isFixedQuestion } from '../instrument/draft.ts'
import type { Refusal } from '../instrument/draft-operations.ts'
import type { Question } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { FaultSummary, type FieldFaults, TextField } from './field.tsx'
import { OptionRows } from './option-rows.tsx'
import { PhonePreview } from './phone-preview.tsx'
import { QuestionConflict } from './question-conflict.tsx'
import { LONGEST, type QuestionFields } from './question-fields.ts'
import { questionLabels } from './question-labels.ts'
import { kindText, questionName, refusalText } from './question-text.ts'

export interface QuestionFormProps {
  readonly frame: DeskFrame
  /** As it stands in the draft; empty texts for a new one. */
  readonly question: Question
  readonly isNew: boolean
  readonly isAnswered: boolean
  readonly draft: Draft
  /** Draft version that a save would follow. */
  readonly version: number
  readonly fields: QuestionFields
  readonly faults: FieldFaults
  /** Somebody edited the draft meanwhile; `theirs` is this question as it stands now. */
  readonly conflict: { readonly theirs: QuestionFields | null } | null
  readonly refusal: Refusal | null
}

/** One question of the draft: its texts in both languages and its options. */
export function QuestionFormPage(props: QuestionFormProps) {
  const { frame, question, isNew, faults, fields } = props
  const { language } = frame
  const text = deskMessages(language).questionnaire
  const title = isNew
    ? text.addTitle(kindText(question, language))
    : text.formTitle(questionName(question, language))
  const path = isNew ? '' : `/${question.id}`
  return (
    <DeskPage frame={frame} title={title} room="questionnaire">
      <div class="head">
        <div>
          <h1>{title}</h1>
          {!isNew && (
            <p class="period">
              {kindText(question, language)} · <code>{question.id}</code>
            </p>
          )}
        </div>
      </div>
      <FaultSummary language={language} faults={faults} labels={questionLabels(fields, language)} />
      <Notices {...props} />
      <div class="beside-phone">
        <form
          method="post"
          action={`/desk/questionnaire/questions${path}`}
          class="card stack form sections"
        >
          <Texts {...props} />
          <Answers {...props} />
          <p class="buttons">
            <button class="main" type="submit">
              {text.save}
            </button>
            <button
              type="submit"
              formaction={`/desk/questionnaire/preview?language=${language}#q-${question.id}`}
              formtarget="preview"
              formnovalidate
            >
              {text.previewTyped}
            </button>
            <a
              class="button"
              href={`/desk/questionnaire${isNew ? '' : `#question-${question.id}`}`}
            >
              {text.cancel}
            </a>
          </p>
          <input type="hidden" name="version" value={String(props.version)} />
          <input type="hidden" name="kind" value={addedKind(question)} />
          {!isNew && <input type="hidden" name="id" value={question.id} />}
        </form>
        <PhonePreview language={language} question={question.id} />
      </div>
    </DeskPage>
  )
}

/** The kind that was asked for, which the question remembers as its kind and part. */
function addedKind({ kind, part }: Question): string {
  return part === 'profile' ? 'about' : kind
}

function Notices(props: QuestionFormProps) {
  const { frame, refusal, conflict, draft } = props
  const text = deskMessages(frame.language).questionnaire
  return (
    <>
      {refusal && (
        <div class="notice bad" role="alert">
          <b>{text.refusedTitle}</b>
          <p>{refusalText(refusal, draft, frame.language)}</p>
        </div>
      )}
      {conflict && <QuestionConflict {...props} theirs={conflict.theirs} />}
      {props.isAnswered && !conflict && <p class="notice">{text.answeredHint}</p>}
    </>
  )
}

function Texts(props: QuestionFormProps) {
  const field = fieldOf(props)
  const text = deskMessages(props.frame.language).questionnaire
  return (
    <section class="stack">
      <TextField {...field('textZh')} required />
      <TextField {...field('textEn')} required />
      <div class="pair">
        <TextField {...field('shortZh')} hint={text.shortHint} />
        <TextField {...field('shortEn')} hint={text.shortHint} />
      </div>
    </section>
  )
}

function Answers(props: QuestionFormProps) {
  const { frame, question, fields } = props
  const { language } = frame
  const text = deskMessages(language).questionnaire
  const field = fieldOf(props)
  const { id, kind } = question
  const naHint = isFixedQuestion(id) ? text.naFixedHint : text.naHint
  return (
    <section class="stack">
      {kind === 'level' && (
        <p class="note">
          {text.levels} {question.categories.map(({ label }) => label[language]).join(' · ')}
        </p>
      )}
      {fields.options.length > 0 && <OptionRows {...props} />}
      {id !== 'overall' && kind !== 'choices' && kind !== 'text' && (
        <div class="pair">
          <TextField {...field('naZh')} hint={naHint} />
          <TextField {...field('naEn')} hint={naHint} />
        </div>
      )}
      {kind === 'text' && <TextField {...field('limit')} hint={text.limitHint} required />}
      {id !== 'overall' && kind !== 'text' && (
        <label class="tick">
          <input type="checkbox" name="required" value="yes" checked={fields.required === 'yes'} />
          <span>{text.requiredTick}</span>
        </label>
      )}
    </section>
  )
}

type TextName = Exclude<keyof QuestionFields, 'options' | 'required'>

/** What every text of this form is given. */
function fieldOf({ frame, fields, faults }: QuestionFormProps) {
  const { language } = frame
  const labels = questionLabels(fields, language)
  return (name: TextName) => ({
    language,
    faults,
    name,
    label: labels[name] ?? name,
    value: fields[name],
    ...(name === 'limit' ? {} : { maxlength: LONGEST[name] }),
  })
}
