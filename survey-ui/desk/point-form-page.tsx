import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { type Choice, FaultSummary, type FieldFaults, SelectField, TextField } from './field.tsx'
import { FormButtons } from './form-buttons.tsx'

/** The fields as they were typed; times are local. */
export interface PointFields {
  readonly name: string
  readonly activity: string
  readonly type: string
  readonly opensAt: string
  readonly closesAt: string
  readonly mode: string
}

export interface PointFormProps {
  readonly frame: DeskFrame
  readonly fields: PointFields
  readonly faults: FieldFaults
  readonly activities: readonly Choice[]
  readonly types: readonly Choice[]
}

export function PointFormPage(props: PointFormProps) {
  const { frame, fields, faults } = props
  const { language } = frame
  const text = deskMessages(language).points
  const labels = {
    name: text.name,
    activity: text.belongsTo,
    type: text.type,
    opensAt: text.opensAt,
    closesAt: text.closesAt,
    mode: text.mode,
  }
  const common = { language, faults }
  return (
    <DeskPage frame={frame} title={text.addTitle} room="points">
      <div class="head">
        <h1>{text.addTitle}</h1>
      </div>
      <FaultSummary language={language} faults={faults} labels={labels} />
      <form method="post" action="/desk/points" class="card stack form">
        <TextField
          {...common}
          name="name"
          label={labels.name}
          hint={text.nameHint}
          value={fields.name}
          required
          maxlength={40}
        />
        <SelectField
          {...common}
          name="activity"
          label={labels.activity}
          hint={text.permanentHint}
          value={fields.activity}
          choices={[{ value: '', label: text.permanent }, ...props.activities]}
        />
        <SelectField
          {...common}
          name="type"
          label={labels.type}
          hint={text.typeHint}
          value={fields.type}
          choices={[{ value: '', label: text.ask }, ...props.types]}
        />
        <div class="pair">
          <TextField
            {...common}
            name="opensAt"
            label={labels.opensAt}
            hint={text.timeHint}
            type="datetime-local"
            value={fields.opensAt}
          />
          <TextField
            {...common}
            name="closesAt"
            label={labels.closesAt}
            type="datetime-local"
            value={fields.closesAt}
          />
        </div>
        <SelectField
          {...common}
          name="mode"
          label={labels.mode}
          hint={text.modeHint}
          value={fields.mode}
          choices={[
            { value: 'live', label: text.live },
            { value: 'test', label: text.test },
          ]}
        />
        <FormButtons save={text.save} cancel={text.cancel} back="/desk/points" />
      </form>
    </DeskPage>
  )
}
