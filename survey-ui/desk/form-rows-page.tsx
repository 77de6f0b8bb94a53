import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { FaultSummary, type FieldFaults } from './field.tsx'
import {
  type ActivityTypeName,
  FORM_COLUMNS,
  type FormRow,
  type FormRowText,
  formRowText,
} from './form-row-text.ts'
import { formatInstant } from './format.ts'

export interface FormRowsProps {
  readonly frame: DeskFrame
  readonly from: string
  readonly to: string
  readonly faults: FieldFaults
  /** Who reports, in the language of the page. */
  readonly unit: string
  readonly rows: readonly FormRow[]
  readonly activityTypes: readonly ActivityTypeName[]
  /** ISO 8601. */
  readonly asOf: string
}

/** All active indicators of a period as rows of the self-evaluation form, made to be printed. */
export function FormRowsPage(props: FormRowsProps) {
  const { frame } = props
  const text = deskMessages(frame.language).formRows
  const rows = props.rows.map((row) => ({
    row,
    text: formRowText(row, props.activityTypes, frame.language),
  }))
  return (
    <DeskPage frame={frame} title={text.title} room="indicators">
      <div class="head screen-only">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
        <div class="actions">
          <button type="button" data-print hidden>
            {text.print}
          </button>
          <a class="button" href={rowsHref(props, '/desk/indicators/rows.csv')} download>
            {text.download}
          </a>
        </div>
      </div>
      <Filter {...props} />
      <article class="form-sheet" aria-labelledby="sheet-title">
        <h2 id="sheet-title">{text.sheetTitle}</h2>
        <p class="sheet-facts">
          <span>{`${text.unit}${text.colon}${props.unit}`}</span>
          <span>{`${text.period}${text.colon}${text.periodOf(props.from, props.to)}`}</span>
          <span>{`${text.notes.asOf}${text.colon}${formatInstant(props.asOf)}`}</span>
        </p>
        <RowTable {...props} texts={rows.map((row) => row.text)} />
        <section class="sheet-notes" aria-label={text.notesTitle}>
          {rows.map((row, index) => (
            <Note number={index + 1} text={row.text} {...props} />
          ))}
        </section>
        <p class="signatures" aria-hidden="true">
          {text.signatures.map((name) => (
            <span>{`${name}${text.colon}`}</span>
          ))}
        </p>
      </article>
    </DeskPage>
  )
}

/** Address of the form, of its file, or of a remark, for a period. */
export function rowsHref(
  { from, to }: { readonly from: string; readonly to: string },
  page = '/desk/indicators/rows',
): string {
  return `${page}?${new URLSearchParams({ from, to })}`
}

function Filter(props: FormRowsProps) {
  const { frame, from, to, faults } = props
  const text = deskMessages(frame.language).formRows
  return (
    <section class="filter screen-only" aria-label={text.period}>
      <FaultSummary
        language={frame.language}
        faults={faults}
        labels={{ from: text.from, to: text.to }}
      />
      {Object.keys(faults).length > 0 && <p class="note">{text.badPeriod}</p>}
      <form method="get" action="/desk/indicators/rows">
        <label>
          <span>{text.from}</span>
          <input type="date" id="from" name="from" value={from} required />
        </label>
        <label>
          <span>{text.to}</span>
          <input type="date" id="to" name="to" value={to} required />
        </label>
        <button type="submit">{text.apply}</button>
      </form>
    </section>
  )
}

function RowTable(props: FormRowsProps & { texts: readonly FormRowText[] }) {
  const { rows, texts, frame } = props
  const text = deskMessages(frame.language).formRows
  return (
    <table class="form-rows">
      <thead>
        <tr>
          {FORM_COLUMNS.map((column) => (
            <th scope="col" class={`${column}-head`}>
              {text.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const shown = texts[index]
          return shown && <Row {...props} row={row} shown={shown} number={index + 1} />
        })}
      </tbody>
    </table>
  )
}

function Row(props: FormRowsProps & { row: FormRow; shown: FormRowText; number: number }) {
  const { frame, row, shown, number } = props
  const text = deskMessages(frame.language).formRows
  const { cells, remark } = shown
  const href = rowsHref(props, `/desk/indicators/${row.indicator.definition.id}/remark`)
  return (
    <tr>
      <td data-label={text.columns.first}>{cells.first}</td>
      <td data-label={text.columns.second}>{cells.second}</td>
      <th scope="row" data-label={text.columns.third}>
        {cells.third}
        <sup>{text.noteMark(number)}</sup>
      </th>
      {(['target', 'achieved', 'points', 'score'] as const).map((column) => (
        <td data-label={text.columns[column]}>{cells[column]}</td>
      ))}
      <td data-label={text.columns.remark} class={`remark ${remark.kind}`}>
        <span class="remark-text">{remark.text}</span>
        <a class="remark-link" href={href}>
          {remark.kind === 'written' ? text.rewrite : text.write}
          <span class="unseen">{` ${cells.third}`}</span>
        </a>
      </td>
    </tr>
  )
}

function Note(props: FormRowsProps & { number: number; text: FormRowText }) {
  const text = deskMessages(props.frame.language).formRows
  return (
    <p>
      <b>{text.noteMark(props.number)}</b>
      {props.text.notes.map(([name, line]) => (
        <span>
          <i>{`${name}${text.colon}`}</i>
          {/[。？！.?!]$/.test(line) ? line : `${line}${text.stop}`}{' '}
        </span>
      ))}
    </p>
  )
}
