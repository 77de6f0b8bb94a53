import { type DeskMessages, deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { EditConflict } from './edit-conflict.tsx'
import { FaultSummary, type FieldFaults, TextField } from './field.tsx'
import { FormButtons } from './form-buttons.tsx'
import type { ListName } from './list-name.ts'

/** The fields as they were typed. */
export interface NamedFields {
  readonly zh: string
  readonly en: string
}

export interface NamedEntryProps {
  readonly frame: DeskFrame
  readonly list: ListName
  /** `null` for a new entry. */
  readonly id: string | null
  /** Version that a save would replace. */
  readonly version: number
  readonly fields: NamedFields
  readonly faults: FieldFaults
  /** What somebody else has stored meanwhile. */
  readonly conflict: NamedFields | null
  /** `null` for a new entry. */
  readonly retired: boolean | null
  /** It was to be removed, and cannot be. */
  readonly isInUse: boolean
}

/** The names of a town or an activity type, and whether it is offered. */
export function NamedEntryPage(props: NamedEntryProps) {
  const { frame, list, id, fields, faults, conflict } = props
  const { language } = frame
  const text = deskMessages(language).lists
  const title = id === null ? text.add[list] : text.edit[list]
  const common = { language, faults, maxlength: 30 }
  return (
    <DeskPage frame={frame} title={title} room="towns">
      <div class="head">
        <div>
          <h1>{title}</h1>
          {id !== null && (
            <p class="period">
              {text.id} <code>{id}</code>
              {props.retired && ` · ${text.retiredState}`}
            </p>
          )}
        </div>
      </div>
      {props.isInUse && (
        <p class="notice bad" role="alert">
          {text.inUse}
        </p>
      )}
      <FaultSummary language={language} faults={faults} labels={{ zh: text.zh, en: text.en }} />
      {conflict && (
        <EditConflict
          language={language}
          title={text.conflictTitle}
          advice={deskMessages(language).activities.conflictAdvice}
          fields={(['zh', 'en'] as const).map((name) => ({
            label: text[name],
            theirs: conflict[name],
            yours: fields[name],
          }))}
        />
      )}
      <form
        method="post"
        action={id === null ? `/desk/${list}` : `/desk/${list}/${id}`}
        class="card stack form"
      >
        <div class="pair">
          <TextField {...common} name="zh" label={text.zh} value={fields.zh} required />
          <TextField
            {...common}
            maxlength={60}
            name="en"
            label={text.en}
            hint={text.enHint}
            value={fields.en}
          />
        </div>
        <FormButtons save={text.save} cancel={text.cancel} back={`/desk/${list}`} />
        <input type="hidden" name="version" value={String(props.version)} />
      </form>
      {id !== null && <Changes {...props} text={text} />}
    </DeskPage>
  )
}

type Texts = DeskMessages['lists']

function Changes(props: NamedEntryProps & { text: Texts }) {
  const { text } = props
  return (
    <section class="card">
      <h2>{text.changes}</h2>
      {props.retired ? (
        <Change
          {...props}
          action="bring-back"
          title={text.bringBack}
          advice={text.bringBackAdvice}
          confirm={text.bringBack}
        />
      ) : (
        <Change
          {...props}
          action="retire"
          title={text.retire}
          advice={text.retireAdvice}
          confirm={text.retireConfirm}
        />
      )}
      <Change
        {...props}
        action="remove"
        title={text.remove}
        advice={text.removeAdvice}
        confirm={text.removeConfirm}
      />
    </section>
  )
}

/** In two steps: opening the line says what will happen, the button in it does it. */
function Change(
  props: NamedEntryProps & {
    action: 'retire' | 'bring-back' | 'remove'
    title: string
    advice: string
    confirm: string
  },
) {
  return (
    <details class="change">
      <summary>{props.title}</summary>
      <form method="post" action={`/desk/${props.list}/${props.id}/${props.action}`}>
        <p>{props.advice}</p>
        <input type="hidden" name="version" value={String(props.version)} />
        <button type="submit">{props.confirm}</button>
      </form>
    </details>
  )
}
