import { deskMessages } from '../messages/desk.ts'
import { visitorMessages } from '../messages/visitor.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { EditConflict } from './edit-conflict.tsx'
import { FaultSummary, type FieldFaults, TextField } from './field.tsx'
import { FormButtons } from './form-buttons.tsx'
import { AreaField } from './group-fields.tsx'
import { PhonePreview } from './phone-preview.tsx'
import { LONGEST } from './question-fields.ts'

export const TEXT_FIELDS = [
  'titleZh',
  'titleEn',
  'introZh',
  'introEn',
  'thanksZh',
  'thanksEn',
] as const

/** The texts around the questions as they were typed. */
export type TextFields = Readonly<Record<(typeof TEXT_FIELDS)[number], string>>

export interface QuestionnaireTextsProps {
  readonly frame: DeskFrame
  /** Draft version that a save would follow. */
  readonly version: number
  readonly fields: TextFields
  readonly faults: FieldFaults
  /** What somebody else has stored meanwhile. */
  readonly conflict: TextFields | null
}

export function QuestionnaireTextsPage(props: QuestionnaireTextsProps) {
  const { frame, faults, fields, conflict } = props
  const { language } = frame
  const text = deskMessages(language).questionnaire
  const field = (name: keyof TextFields) => ({
    language,
    faults,
    name,
    label: text[name],
    value: fields[name],
    maxlength: LONGEST[name],
  })
  return (
    <DeskPage frame={frame} title={text.textsTitle} room="questionnaire">
      <div class="head">
        <h1>{text.textsTitle}</h1>
      </div>
      <FaultSummary language={language} faults={faults} labels={text as unknown as TextFields} />
      {conflict && (
        <EditConflict
          language={language}
          title={text.conflictTitle}
          advice={text.conflictAdvice}
          fields={TEXT_FIELDS.map((name) => ({
            label: text[name],
            theirs: conflict[name],
            yours: fields[name],
          }))}
        />
      )}
      <div class="beside-phone">
        <form method="post" action="/desk/questionnaire/texts" class="card stack form">
          <div class="pair">
            <TextField {...field('titleZh')} required />
            <TextField {...field('titleEn')} required />
          </div>
          <AreaField {...field('introZh')} hint={text.introHint} rows={4} />
          <AreaField {...field('introEn')} hint={text.introHint} rows={5} />
          <AreaField
            {...field('thanksZh')}
            hint={text.thanksHint(visitorMessages('zh').thanksLead)}
            rows={2}
          />
          <AreaField
            {...field('thanksEn')}
            hint={text.thanksHint(visitorMessages('en').thanksLead)}
            rows={2}
          />
          <FormButtons save={text.save} cancel={text.cancel} back="/desk/questionnaire" />
          <input type="hidden" name="version" value={String(props.version)} />
        </form>
        <PhonePreview language={language} />
      </div>
    </DeskPage>
  )
}
