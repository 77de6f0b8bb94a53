import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { EditConflict } from './edit-conflict.tsx'
import { type Choice, FaultSummary, type FieldFaults, SelectField } from './field.tsx'
import { FormButtons } from './form-buttons.tsx'
import { AreaField } from './group-fields.tsx'
import { RatingFacts, type RatingView } from './rating-facts.tsx'
import { type DueView, STATES } from './rectification-props.ts'

/** Longest action, outcome or appeal, in characters. */
export const LONGEST_NOTE = 500

/** The fields as they were typed. */
export interface RectificationFields {
  readonly owner: string
  readonly state: string
  readonly action: string
  readonly outcome: string
  readonly appeal: string
}

export interface RectificationFormProps {
  readonly frame: DeskFrame
  readonly responseId: string
  /** Version that a save would follow. */
  readonly version: number
  readonly rating: RatingView
  readonly due: DueView
  readonly fields: RectificationFields
  readonly faults: FieldFaults
  /** What somebody else has stored meanwhile. */
  readonly conflict: RectificationFields | null
  readonly owners: readonly Choice[]
  readonly justSaved: boolean
}

/** One bad rating, and what is being done about it. */
export function RectificationFormPage(props: RectificationFormProps) {
  const { frame, fields, faults } = props
  const { language } = frame
  const text = deskMessages(language).rectifications
  const labels = entryLabels(props)
  const common = { language, faults }
  const note = { maxlength: LONGEST_NOTE, rows: 4 }
  return (
    <DeskPage frame={frame} title={text.editTitle} room="rectifications">
      <div class="head">
        <h1>{text.editTitle}</h1>
        <div class="actions">
          <a class="button" href="/desk/rectifications">
            {text.back}
          </a>
        </div>
      </div>
      {props.justSaved && (
        <p class="notice good" role="status">
          {text.saved}
        </p>
      )}
      <FaultSummary language={language} faults={faults} labels={labels} />
      {props.conflict && <Conflict {...props} theirs={props.conflict} />}
      <RatingFacts {...props} />
      <form
        method="post"
        action={`/desk/rectifications/${props.responseId}`}
        class="card stack form after"
      >
        <div class="pair">
          <SelectField
            {...common}
            name="owner"
            label={labels.owner}
            hint={text.ownerHint}
            value={fields.owner}
            choices={[{ value: '', label: text.noOwner }, ...props.owners]}
          />
          <SelectField
            {...common}
            name="state"
            label={labels.state}
            value={fields.state}
            choices={STATES.map((value) => ({ value, label: text.states[value] }))}
          />
        </div>
        {(['action', 'outcome', 'appeal'] as const).map((name) => (
          <AreaField
            {...common}
            {...note}
            name={name}
            label={labels[name]}
            hint={text[`${name}Hint`]}
            value={fields[name]}
          />
        ))}
        <FormButtons save={text.save} cancel={text.cancel} back="/desk/rectifications" />
        <input type="hidden" name="version" value={String(props.version)} />
      </form>
    </DeskPage>
  )
}

function entryLabels({ frame }: RectificationFormProps) {
  const { owner, state, action, outcome, appeal } = deskMessages(frame.language).rectifications
  return { owner, state, action, outcome, appeal }
}

function Conflict(props: RectificationFormProps & { theirs: RectificationFields }) {
  const { theirs, fields } = props
  const { language } = props.frame
  const text = deskMessages(language).rectifications
  const labels = entryLabels(props)
  const names = Object.keys(labels) as (keyof RectificationFields)[]
  return (
    <EditConflict
      language={language}
      title={text.conflictTitle}
      advice={text.conflictAdvice}
      fields={names.map((name) => ({
        label: labels[name],
        theirs: shown(props, name, theirs),
        yours: shown(props, name, fields),
      }))}
    />
  )
}

/** A field as people read it: names instead of ids and codes. */
function shown(
  { frame, owners }: RectificationFormProps,
  name: keyof RectificationFields,
  fields: RectificationFields,
): string {
  const text = deskMessages(frame.language).rectifications
  if (name === 'owner') return owners.find(({ value }) => value === fields.owner)?.label ?? ''
  if (name === 'state') {
    const state = STATES.find((one) => one === fields.state)
    return state ? text.states[state] : ''
  }
  return fields[name]
}
