import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { type Choice, SelectField, TextField } from './field.tsx'
import { FormButtons } from './form-buttons.tsx'
import { formatCount, formatInstant } from './format.ts'

interface ImportLine {
  readonly id: string
  readonly fileName: string
  readonly state: 'pending' | 'imported' | 'undone'
  readonly importedAt: string
  readonly importedBy: string
}

export interface ImportProps {
  readonly frame: DeskFrame
  /** As it was chosen. */
  readonly kind: string
  readonly type: string
  readonly year: string
  readonly types: readonly Choice[]
  /** Code of what was wrong with the file. */
  readonly fileFault: string | null
  readonly faults: Readonly<Record<string, string>>
  readonly mostRows: number
  /** Latest first. */
  readonly history: readonly ImportLine[]
}

/** Choosing a file; the preview comes next, and nothing is stored before it is confirmed. */
export function ImportPage(props: ImportProps) {
  const { frame, fileFault, faults } = props
  const { language } = frame
  const text = deskMessages(language).imports
  const common = { language, faults }
  return (
    <DeskPage frame={frame} title={text.title} room="coverage">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
      </div>
      {fileFault && (
        <div class="notice bad" role="alert">
          <b>{deskMessages(language).faultSummary}</b>
          <ul>
            <li>
              <a href="#file">{text.file}</a>
              {language === 'zh' ? '：' : ': '}
              {text.fileFaults[fileFault] ?? fileFault}
            </li>
          </ul>
        </div>
      )}
      <form
        method="post"
        action="/desk/coverage/import"
        enctype="multipart/form-data"
        class="card stack form"
      >
        <SelectField
          {...common}
          name="kind"
          label={text.kind}
          hint={text.kindHint}
          value={props.kind}
          choices={Object.entries(text.kinds).map(([value, label]) => ({ value, label }))}
        />
        <div class="pair">
          <SelectField
            {...common}
            name="type"
            label={text.type}
            hint={text.typeHint}
            value={props.type}
            choices={[{ value: '', label: text.noType }, ...props.types]}
          />
          <TextField
            {...common}
            name="year"
            label={text.year}
            hint={text.yearHint}
            value={props.year}
            maxlength={4}
            required
          />
        </div>
        <div class={fileFault ? 'field faulty' : 'field'}>
          <label for="file">{text.file}</label>
          <input
            type="file"
            id="file"
            name="file"
            accept=".xlsx,.xls,.csv,.txt,.tsv"
            required
            aria-invalid={fileFault ? 'true' : undefined}
            aria-describedby={fileFault ? 'file-fault file-hint' : 'file-hint'}
          />
          {fileFault && (
            <p class="fault" id="file-fault">
              {text.fileFaults[fileFault] ?? fileFault}
            </p>
          )}
          <p class="hint" id="file-hint">
            {text.fileHint(formatCount(props.mostRows))}
          </p>
        </div>
        <FormButtons save={text.submit} cancel={text.cancel} back="/desk/coverage" />
      </form>
      <section class="card">
        <h2>{text.rightForms}</h2>
        <ul class="words">
          {text.rightFormsText.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
      </section>
      <History {...props} />
    </DeskPage>
  )
}

function History({ frame, history }: ImportProps) {
  const text = deskMessages(frame.language).imports
  return (
    <section class="card">
      <h2>{text.history}</h2>
      {history.length === 0 ? (
        <p class="note">{text.historyEmpty}</p>
      ) : (
        <ul class="words">
          {history.map((line) => (
            <li>
              <a href={`/desk/coverage/imports/${line.id}`}>{line.fileName}</a>{' '}
              <span class="soft">
                {text.by(line.importedBy, formatInstant(line.importedAt))}
                {line.state === 'undone' && ` · ${text.states.undone}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
