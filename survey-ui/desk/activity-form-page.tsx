import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { EditConflict } from './edit-conflict.tsx'
import { type Choice, FaultSummary, type FieldFaults, SelectField, TextField } from './field.tsx'
import { FormButtons } from './form-buttons.tsx'

/** The fields as they were typed. */
export interface ActivityFields {
  readonly name: string
  readonly type: string
  readonly town: string
  readonly startsOn: string
  readonly endsOn: string
  readonly attendance: string
}

export interface ActivityFormProps {
  readonly frame: DeskFrame
  /** `null` for a new activity. */
  readonly id: string | null
  /** Version that a save would replace. */
  readonly version: number
  readonly fields: ActivityFields
  readonly faults: FieldFaults
  /** What somebody else has stored meanwhile. */
  readonly conflict: ActivityFields | null
  readonly types: readonly Choice[]
  readonly towns: readonly Choice[]
}

export function ActivityFormPage(props: ActivityFormProps) {
  const { frame, fields, faults, id } = props
  const { language } = frame
  const text = deskMessages(language).activities
  const title = id === null ? text.addTitle : text.editTitle
  const labels = activityLabels(props)
  const common = { language, faults }
  return (
    <DeskPage frame={frame} title={title} room="activities">
      <div class="head">
        <h1>{title}</h1>
      </div>
      <FaultSummary language={language} faults={faults} labels={labels} />
      {props.conflict && <Conflict {...props} theirs={props.conflict} />}
      <form
        method="post"
        action={id === null ? '/desk/activities' : `/desk/activities/${id}`}
        class="card stack form"
      >
        <TextField
          {...common}
          name="name"
          label={labels.name}
          hint={text.nameHint}
          value={fields.name}
          required
          maxlength={80}
        />
        <div class="pair">
          <SelectField
            {...common}
            name="type"
            label={labels.type}
            value={fields.type}
            choices={[{ value: '', label: text.choose }, ...props.types]}
            required
          />
          <SelectField
            {...common}
            name="town"
            label={labels.town}
            value={fields.town}
            choices={[{ value: '', label: text.noTown }, ...props.towns]}
          />
        </div>
        <div class="pair">
          <TextField
            {...common}
            name="startsOn"
            label={labels.startsOn}
            type="date"
            value={fields.startsOn}
            required
          />
          <TextField
            {...common}
            name="endsOn"
            label={labels.endsOn}
            type="date"
            value={fields.endsOn}
            required
          />
        </div>
        <TextField
          {...common}
          name="attendance"
          label={labels.attendance}
          hint={text.attendanceHint}
          type="number"
          value={fields.attendance}
        />
        <FormButtons save={text.save} cancel={text.cancel} back="/desk/activities" />
        <input type="hidden" name="version" value={String(props.version)} />
      </form>
    </DeskPage>
  )
}

function activityLabels({ frame }: ActivityFormProps) {
  const text = deskMessages(frame.language).activities
  return {
    name: text.name,
    type: text.type,
    town: text.town,
    startsOn: text.startsOn,
    endsOn: text.endsOn,
    attendance: text.attendance,
  }
}

function Conflict(props: ActivityFormProps & { theirs: ActivityFields }) {
  const { theirs, fields } = props
  const { language } = props.frame
  const { conflictTitle, conflictAdvice } = deskMessages(language).activities
  const labels = activityLabels(props)
  const names = Object.keys(labels) as (keyof ActivityFields)[]
  const differences = names.map((name) => ({
    label: labels[name],
    theirs: shown(props, name, theirs),
    yours: shown(props, name, fields),
  }))
  return (
    <EditConflict
      language={language}
      title={conflictTitle}
      advice={conflictAdvice}
      fields={differences}
    />
  )
}

/** A field as people read it: the label of a choice instead of its code. */
function shown(
  props: ActivityFormProps,
  name: keyof ActivityFields,
  fields: ActivityFields,
): string {
  const choices = name === 'type' ? props.types : name === 'town' ? props.towns : []
  return choices.find((choice) => choice.value === fields[name])?.label ?? fields[name]
}
