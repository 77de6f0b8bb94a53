import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { EditConflict } from './edit-conflict.tsx'
import { FaultSummary, type FieldFaults, TextField } from './field.tsx'

/** The fields as they were typed. */
export interface OrganisationFields {
  readonly associationZh: string
  readonly associationEn: string
  readonly museumZh: string
  readonly museumEn: string
  readonly telephone: string
  readonly icp: string
}

export interface OrganisationProps {
  readonly frame: DeskFrame
  /** Version that a save would replace. */
  readonly version: number
  readonly fields: OrganisationFields
  readonly faults: FieldFaults
  /** What somebody else has stored meanwhile. */
  readonly conflict: OrganisationFields | null
  readonly justSaved: boolean
}

/** Who holds the survey: names in both languages, telephone, 备案号. */
export function OrganisationPage(props: OrganisationProps) {
  const { frame, faults } = props
  const { language } = frame
  const text = deskMessages(language).organisation
  return (
    <DeskPage frame={frame} title={text.title} room="organisation">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
      </div>
      {props.justSaved && <Saved {...props} />}
      <FaultSummary language={language} faults={faults} labels={text} />
      {props.conflict && <Conflict {...props} theirs={props.conflict} />}
      <form method="post" action="/desk/organisation" class="card stack form">
        <Named {...props} name="associationZh" required />
        <Named {...props} name="associationEn" hint={text.englishHint} />
        <Named {...props} name="museumZh" hint={text.museumZhHint} />
        <Named {...props} name="museumEn" hint={text.englishHint} />
        <div class="pair">
          <Named {...props} name="telephone" hint={text.telephoneHint} />
          <Named {...props} name="icp" hint={text.icpHint} />
        </div>
        <p class="buttons">
          <button class="main" type="submit">
            {text.save}
          </button>
        </p>
        <input type="hidden" name="version" value={String(props.version)} />
      </form>
    </DeskPage>
  )
}

function Saved({ frame }: OrganisationProps) {
  const { organisation, testScan } = deskMessages(frame.language)
  return (
    <p class="notice good" role="status">
      {organisation.saved}
      {frame.rooms.includes('start') && (
        <>
          {' '}
          <a href="/desk/start">{testScan.back}</a>
        </>
      )}
    </p>
  )
}

function Named(
  props: OrganisationProps & { name: keyof OrganisationFields; hint?: string; required?: boolean },
) {
  const { name, hint, required } = props
  const text = deskMessages(props.frame.language).organisation
  return (
    <TextField
      language={props.frame.language}
      faults={props.faults}
      name={name}
      label={text[name]}
      value={props.fields[name]}
      maxlength={name === 'telephone' || name === 'icp' ? 40 : 60}
      {...(hint ? { hint } : {})}
      {...(required ? { required } : {})}
    />
  )
}

function Conflict(props: OrganisationProps & { theirs: OrganisationFields }) {
  const { theirs, fields } = props
  const { language } = props.frame
  const { activities, organisation } = deskMessages(language)
  const names = Object.keys(theirs) as (keyof OrganisationFields)[]
  const differences = names.map((name) => ({
    label: organisation[name],
    theirs: theirs[name],
    yours: fields[name],
  }))
  return (
    <EditConflict
      language={language}
      title={organisation.conflictTitle}
      advice={activities.conflictAdvice}
      fields={differences}
    />
  )
}
