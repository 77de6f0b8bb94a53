import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { EditConflict } from './edit-conflict.tsx'
import { FaultSummary, type FieldFaults, TextField } from './field.tsx'
import { FormButtons } from './form-buttons.tsx'
import { AreaField } from './group-fields.tsx'

/** Longest text of an entry, in characters. */
export const LONGEST_ENTRY = 200

/** The fields as they were typed. */
export interface SaidDoneFields {
  readonly saidZh: string
  readonly saidEn: string
  readonly doneZh: string
  readonly doneEn: string
  readonly doneOn: string
}

export interface SaidDoneProps {
  readonly frame: DeskFrame
  /** `null` for a new entry. */
  readonly id: string | null
  /** Version that a save would replace. */
  readonly version: number
  readonly fields: SaidDoneFields
  readonly faults: FieldFaults
  /** What somebody else has stored meanwhile. */
  readonly conflict: SaidDoneFields | null
}

/** One entry of "您说的，我们做了". */
export function SaidDonePage(props: SaidDoneProps) {
  const { frame, id, fields, faults, conflict } = props
  const { language } = frame
  const text = deskMessages(language).publication
  const { saidZh, saidEn, doneZh, doneEn, doneOn } = text
  const labels = { saidZh, saidEn, doneZh, doneEn, doneOn }
  const names = Object.keys(labels) as (keyof SaidDoneFields)[]
  const title = id === null ? text.addEntry : text.editEntry
  const area = (name: keyof SaidDoneFields, hint: string) => (
    <AreaField
      language={language}
      faults={faults}
      name={name}
      label={labels[name]}
      hint={hint}
      value={fields[name]}
      maxlength={name.endsWith('En') ? 2 * LONGEST_ENTRY : LONGEST_ENTRY}
      rows={4}
    />
  )
  return (
    <DeskPage frame={frame} title={title} room="publication">
      <div class="head">
        <h1>{title}</h1>
      </div>
      <FaultSummary language={language} faults={faults} labels={labels} />
      {conflict && (
        <EditConflict
          language={language}
          title={text.entryConflictTitle}
          advice={deskMessages(language).activities.conflictAdvice}
          fields={names.map((name) => ({
            label: labels[name],
            theirs: conflict[name],
            yours: fields[name],
          }))}
        />
      )}
      <form
        method="post"
        action={id === null ? '/desk/publication/entries' : `/desk/publication/${id}`}
        class="card stack form"
      >
        {area('saidZh', text.saidHint)}
        {area('doneZh', '')}
        {area('saidEn', text.enHint)}
        {area('doneEn', text.enHint)}
        <TextField
          language={language}
          faults={faults}
          name="doneOn"
          label={doneOn}
          type="date"
          value={fields.doneOn}
          required
        />
        <FormButtons save={text.entrySave} cancel={text.cancel} back="/desk/publication" />
        <input type="hidden" name="version" value={String(props.version)} />
      </form>
    </DeskPage>
  )
}
