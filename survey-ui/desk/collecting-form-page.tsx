import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import {
  type Choice,
  describedBy,
  FaultSummary,
  Field,
  type FieldFaults,
  TextField,
} from './field.tsx'
import { FormButtons } from './form-buttons.tsx'

/** The fields as they were typed. */
export interface CollectingFields {
  readonly label: string
  /** `point:` or `activity:` and its code. */
  readonly place: string
  readonly expiresOn: string
  readonly mostDays: string
}

export interface CollectingFormProps {
  readonly frame: DeskFrame
  readonly fields: CollectingFields
  readonly faults: FieldFaults
  readonly points: readonly Choice[]
  readonly activities: readonly Choice[]
}

export function CollectingFormPage(props: CollectingFormProps) {
  const { frame, fields, faults } = props
  const { language } = frame
  const text = deskMessages(language).collecting
  const common = { language, faults }
  const { label, place, expiresOn, mostDays } = text
  return (
    <DeskPage frame={frame} title={text.addTitle} room="collecting">
      <div class="head">
        <h1>{text.addTitle}</h1>
      </div>
      <FaultSummary
        language={language}
        faults={faults}
        labels={{ label, place, expiresOn, mostDays }}
      />
      <form method="post" action="/desk/collecting" class="card stack form">
        <TextField
          {...common}
          name="label"
          label={label}
          hint={text.labelHint}
          value={fields.label}
          required
          maxlength={40}
        />
        <PlaceField {...props} />
        <div class="pair">
          <TextField
            {...common}
            name="expiresOn"
            label={expiresOn}
            hint={text.expiresHint}
            type="date"
            value={fields.expiresOn}
            required
          />
          <TextField
            {...common}
            name="mostDays"
            label={mostDays}
            hint={text.mostDaysHint}
            type="number"
            value={fields.mostDays}
          />
        </div>
        <FormButtons save={text.save} cancel={text.cancel} back="/desk/collecting" />
      </form>
    </DeskPage>
  )
}

function PlaceField({ frame, fields, faults, points, activities }: CollectingFormProps) {
  const text = deskMessages(frame.language).collecting
  const field = { name: 'place', label: text.place, hint: text.placeHint, faults }
  const options = (choices: readonly Choice[]) =>
    choices.map(({ value, label }) => (
      <option value={value} selected={value === fields.place}>
        {label}
      </option>
    ))
  return (
    <Field language={frame.language} {...field}>
      <select
        id="place"
        name="place"
        required
        aria-invalid={faults['place'] ? 'true' : undefined}
        aria-describedby={describedBy(field)}
      >
        <option value="">{text.choose}</option>
        <optgroup label={text.points}>{options(points)}</optgroup>
        {activities.length > 0 && (
          <optgroup label={text.activities}>{options(activities)}</optgroup>
        )}
      </select>
    </Field>
  )
}
