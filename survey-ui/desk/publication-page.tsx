import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { EditConflict } from './edit-conflict.tsx'
import { type Choice, FaultSummary, type FieldFaults, SelectField } from './field.tsx'
import { type EntryLine, EntryPanel } from './publication-entries.tsx'

/** The fields as they were typed. */
export interface PublicationFields {
  readonly isOn: string
  readonly indicator: string
  readonly year: string
}

export interface PublicationProps {
  readonly frame: DeskFrame
  /** Public address of the page. */
  readonly address: string
  readonly isOn: boolean
  /** Version that a save would replace. */
  readonly version: number
  readonly fields: PublicationFields
  readonly faults: FieldFaults
  /** What somebody else has stored meanwhile. */
  readonly conflict: PublicationFields | null
  readonly justSaved: boolean
  /** Whether the operator may switch it. */
  readonly mayEdit: boolean
  readonly indicators: readonly Choice[]
  readonly entries: readonly EntryLine[]
}

/** Whether results are public and which; and what visitors said and what was done about it. */
export function PublicationPage(props: PublicationProps) {
  const { frame, isOn, address } = props
  const { language } = frame
  const text = deskMessages(language).publication
  return (
    <DeskPage frame={frame} title={text.title} room="publication">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
        <div class="actions">
          <span class={isOn ? 'badge open' : 'badge closed'}>{isOn ? text.on : text.off}</span>
        </div>
      </div>
      {props.justSaved && (
        <p class="notice good" role="status">
          {text.saved}
        </p>
      )}
      <p class="note public-address">
        {text.address} <a href={address}>{address.replace(/^https?:\/\//, '')}</a>
      </p>
      {props.mayEdit && <Settings {...props} />}
      <EntryPanel language={language} entries={props.entries} />
    </DeskPage>
  )
}

function Settings(props: PublicationProps) {
  const { frame, fields, faults, conflict, indicators } = props
  const { language } = frame
  const text = deskMessages(language).publication
  const common = { language, faults }
  const isOn = Object.entries(text.choices).map(([value, label]) => ({ value, label }))
  const years = Object.entries(text.years).map(([value, label]) => ({ value, label }))
  const choices = { isOn, indicator: indicators, year: years }
  const names = ['isOn', 'indicator', 'year'] as const
  const shown = (name: (typeof names)[number], value: string) =>
    choices[name].find((choice) => choice.value === value)?.label ?? value
  return (
    <>
      <FaultSummary
        language={language}
        faults={faults}
        labels={{ isOn: text.isOn, indicator: text.indicator, year: text.year }}
      />
      {conflict && (
        <EditConflict
          language={language}
          title={text.conflictTitle}
          advice={deskMessages(language).activities.conflictAdvice}
          fields={names.map((name) => ({
            label: text[name],
            theirs: shown(name, conflict[name]),
            yours: shown(name, fields[name]),
          }))}
        />
      )}
      <form method="post" action="/desk/publication" class="card stack form">
        <SelectField
          {...common}
          name="isOn"
          label={text.isOn}
          hint={text.few}
          value={fields.isOn}
          choices={isOn}
        />
        <div class="pair">
          <SelectField
            {...common}
            name="indicator"
            label={text.indicator}
            value={fields.indicator}
            choices={indicators}
          />
          <SelectField
            {...common}
            name="year"
            label={text.year}
            value={fields.year}
            choices={years}
          />
        </div>
        <p class="buttons">
          <button class="main" type="submit">
            {text.save}
          </button>
        </p>
        <input type="hidden" name="version" value={String(props.version)} />
      </form>
    </>
  )
}
