import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { FaultSummary, type FieldFaults } from './field.tsx'
import { FormButtons } from './form-buttons.tsx'
import { FORM_COLUMNS, type FormRowText } from './form-row-text.ts'
import { rowsHref } from './form-rows-page.tsx'
import { formatInstant } from './format.ts'
import { AreaField } from './group-fields.tsx'

/** Longest 偏差原因及改进措施, in characters. */
export const LONGEST_REMARK = 500

interface RemarkVersion {
  readonly version: number
  /** Empty where it was taken back. */
  readonly text: string
  readonly writtenAt: string
  readonly writtenBy: string
}

export interface RemarkProps {
  readonly frame: DeskFrame
  readonly indicator: { readonly id: string; readonly name: string }
  readonly from: string
  readonly to: string
  /** The row as the form prints it now. */
  readonly row: FormRowText
  /** The text as it was typed, or as it is stored. */
  readonly body: string
  /** Version that a save would follow; 0 for none. */
  readonly version: number
  readonly faults: FieldFaults
  /** What somebody else has stored meanwhile. */
  readonly conflict: RemarkVersion | null
  /** Latest first. */
  readonly versions: readonly RemarkVersion[]
}

/** Where an evaluator writes why an indicator fell short, and sees what was written before. */
export function RemarkPage(props: RemarkProps) {
  const { frame, indicator, faults, conflict } = props
  const { language } = frame
  const text = deskMessages(language).formRows
  const period = text.periodOf(props.from, props.to)
  return (
    <DeskPage frame={frame} title={text.remarkTitle} room="indicators">
      <div class="head">
        <div>
          <h1>{text.remarkTitle}</h1>
          <p class="period">{text.remarkLead(indicator.name, period)}</p>
        </div>
      </div>
      <FaultSummary language={language} faults={faults} labels={{ body: text.remarkText }} />
      {conflict && (
        <div class="notice bad" role="alert">
          <b>{text.remarkConflictTitle}</b>
          <p>{text.remarkConflictAdvice}</p>
          <Written version={conflict} frame={frame} />
        </div>
      )}
      <form
        method="post"
        action={`/desk/indicators/${indicator.id}/remark`}
        class="card stack form"
      >
        <dl class="facts">
          {FORM_COLUMNS.slice(3, 7).map((column) => (
            <div>
              <dt>{text.columns[column]}</dt>
              <dd>{props.row.cells[column]}</dd>
            </div>
          ))}
        </dl>
        <AreaField
          language={language}
          faults={faults}
          name="body"
          label={text.remarkText}
          hint={`${text.remarkHint} ${text.remarkNone}`}
          value={props.body}
          maxlength={LONGEST_REMARK}
        />
        <FormButtons
          save={text.remarkSave}
          cancel={deskMessages(language).indicators.cancel}
          back={rowsHref(props)}
        />
        <input type="hidden" name="from" value={props.from} />
        <input type="hidden" name="to" value={props.to} />
        <input type="hidden" name="version" value={String(props.version)} />
      </form>
      {props.versions.length > 0 && (
        <section class="card form-history">
          <h2>{text.remarkHistory}</h2>
          {props.versions.map((version) => (
            <Written version={version} frame={frame} />
          ))}
        </section>
      )}
    </DeskPage>
  )
}

function Written({ version, frame }: { version: RemarkVersion; frame: DeskFrame }) {
  const text = deskMessages(frame.language).formRows
  return (
    <blockquote class="written">
      <p>{version.text === '' ? text.remarkEmpty : version.text}</p>
      <small>
        {text.remarkOf(version.version)}
        {' · '}
        {text.writtenBy(version.writtenBy, formatInstant(version.writtenAt))}
      </small>
    </blockquote>
  )
}
