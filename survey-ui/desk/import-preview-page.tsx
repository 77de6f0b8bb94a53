import { deskMessages } from '../messages/desk.ts'
import { DeskPage } from './desk-page.tsx'
import { formatCount, formatInstant } from './format.ts'
import type { ImportPreviewProps } from './import-preview-props.ts'
import { ImportRefused } from './import-refused.tsx'
import { ImportRows } from './import-rows.tsx'

const BAD_NOTICES = ['changed', 'nothing', 'expired']

/** What a list would do, cell by cell and row by row; after that, what it did and how to undo it. */
export function ImportPreviewPage(props: ImportPreviewProps) {
  const { frame, state, notice, fileName } = props
  const text = deskMessages(frame.language).imports
  const titles = { pending: text.previewTitle, imported: text.doneTitle, undone: text.undoneTitle }
  const isBad = BAD_NOTICES.includes(notice)
  return (
    <DeskPage frame={frame} title={titles[state]} room="coverage">
      <div class="head">
        <div>
          <h1>{titles[state]}</h1>
          <p class="period">{fileName}</p>
          <Stamps {...props} />
        </div>
        <div class="actions">
          <a class="button" href="/desk/coverage/import">
            {text.again}
          </a>
          {state !== 'pending' && (
            <a class="button main" href="/desk/coverage">
              {text.seeCoverage}
            </a>
          )}
        </div>
      </div>
      {text.notices[notice] && (
        <p class={isBad ? 'notice bad' : 'notice good'} role={isBad ? 'alert' : 'status'}>
          {text.notices[notice]}
        </p>
      )}
      <Counts {...props} />
      {state === 'pending' && <Confirm {...props} />}
      {state === 'undone' ? <Kept {...props} /> : <Lists {...props} />}
      {state === 'imported' && <Undo {...props} />}
    </DeskPage>
  )
}

function Stamps({ frame, importedBy, importedAt, undoneBy, undoneAt }: ImportPreviewProps) {
  const text = deskMessages(frame.language).imports
  return (
    <>
      {importedBy && importedAt && (
        <p class="note">{text.importedBy(importedBy, formatInstant(importedAt))}</p>
      )}
      {undoneBy && undoneAt && (
        <p class="note">{text.undoneBy(undoneBy, formatInstant(undoneAt))}</p>
      )}
    </>
  )
}

function Counts({ frame, added, changed, left, refusedRows }: ImportPreviewProps) {
  const { counts } = deskMessages(frame.language).imports
  return (
    <ul class="import-counts">
      <li class="add">{counts.add(formatCount(added.length))}</li>
      <li class="change">{counts.change(formatCount(changed.length))}</li>
      <li class="leave">{counts.leave(formatCount(left.length))}</li>
      <li class={refusedRows > 0 ? 'refuse some' : 'refuse'}>
        {counts.refuse(formatCount(refusedRows))}
      </li>
    </ul>
  )
}

function Confirm({ frame, id, added, changed, refusedRows }: ImportPreviewProps) {
  const text = deskMessages(frame.language).imports
  const n = added.length + changed.length
  if (n === 0) return <p class="notice">{text.nothingToImport}</p>
  const label =
    refusedRows === 0
      ? text.confirm(formatCount(n))
      : text.confirmRest(formatCount(n), formatCount(refusedRows))
  return (
    <form method="post" action={`/desk/coverage/imports/${id}/confirm`} class="confirm">
      <p>{text.nothingYet}</p>
      <button class="main" type="submit">
        {label}
      </button>
    </form>
  )
}

function Lists(props: ImportPreviewProps) {
  const { frame, id, isWhole } = props
  const text = deskMessages(frame.language).imports
  const common = { language: frame.language, id, isWhole }
  return (
    <div class="stack-wide">
      <ImportRefused {...props} />
      <ImportRows {...common} title={text.changeTitle} rows={props.changed} />
      <ImportRows {...common} title={text.addTitle} rows={props.added} />
      <ImportRows {...common} title={text.leaveTitle} rows={props.left} isQuiet />
      <Reading {...props} />
    </div>
  )
}

function Kept(props: ImportPreviewProps) {
  const { frame, id, isWhole } = props
  const text = deskMessages(frame.language).imports
  const kept = [...props.changed, ...props.added].filter((row) => !row.undone)
  if (kept.length === 0) return <p class="notice">{text.keptNone}</p>
  return (
    <div class="stack-wide">
      <ImportRows
        {...{ id, isWhole, rows: kept, title: text.keptTitle, lead: text.keptLead }}
        language={frame.language}
      />
    </div>
  )
}

function Reading({ frame, reading }: ImportPreviewProps) {
  const text = deskMessages(frame.language).imports
  const bySheet = Map.groupBy(reading.columns, (column) => column.sheet)
  return (
    <details class="card">
      <summary>{text.reading}</summary>
      {[...bySheet].map(([sheet, columns]) => (
        <>
          {sheet !== '' && <h3>{text.sheet(sheet)}</h3>}
          <ul class="words">
            {columns.map(({ letter, title, field }) => (
              <li>{text.column(letter, title, text.fields[field] ?? field)}</li>
            ))}
          </ul>
        </>
      ))}
      {reading.sheetsLeftOut.length > 0 && (
        <p class="note">
          {text.sheetsLeftOut(reading.sheetsLeftOut.join(frame.language === 'zh' ? '、' : ', '))}
        </p>
      )}
    </details>
  )
}

/** In two steps, as the changes of a point. */
function Undo({ frame, id }: ImportPreviewProps) {
  const text = deskMessages(frame.language).imports
  return (
    <details class="change undo">
      <summary>{text.undo}</summary>
      <form method="post" action={`/desk/coverage/imports/${id}/undo`}>
        <p>{text.undoAdvice}</p>
        <button type="submit">{text.undoConfirm}</button>
      </form>
    </details>
  )
}
