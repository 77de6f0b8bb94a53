import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { YearCopyTable } from './year-copy-table.tsx'

export interface YearCopyRow {
  readonly sourceId: string
  readonly before: { readonly name: string; readonly startsOn: string; readonly endsOn: string }
  readonly after: { readonly name: string; readonly startsOn: string; readonly endsOn: string }
  readonly points: readonly { readonly name: string; readonly isTest: boolean }[]
  readonly isCopied: boolean
  readonly isChosen: boolean
}

/** An indicator whose name or document carries the source year. */
interface YearCopyDefinition {
  /** Id and version that the offer was made for. */
  readonly value: string
  readonly before: string
  readonly after: string
  readonly isChosen: boolean
}

export interface YearCopyProps {
  readonly frame: DeskFrame
  /** As they were typed. */
  readonly from: string
  readonly to: string
  readonly fault: 'badYears' | 'nothingChosen' | null
  readonly rows: readonly YearCopyRow[]
  readonly definitions: readonly YearCopyDefinition[]
  /** What was just done. */
  readonly outcome:
    | { readonly kind: 'made'; readonly n: number }
    | { readonly kind: 'undone'; readonly n: number; readonly kept: number }
    | null
}

/** Copying a year: choose the years, look at what would be made, press once. */
export function YearCopyPage(props: YearCopyProps) {
  const { frame, rows, from, fault } = props
  const text = deskMessages(frame.language).yearCopy
  return (
    <DeskPage frame={frame} title={text.title} room="activities">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead}</p>
        </div>
      </div>
      {fault && (
        <p class="notice bad" role="alert">
          {text[fault]}
        </p>
      )}
      <Outcome {...props} />
      <YearForm {...props} />
      {fault !== 'badYears' && rows.length === 0 && (
        <section class="empty">
          <h2>{text.empty(from)}</h2>
        </section>
      )}
      {rows.length > 0 && <Preview {...props} />}
      {rows.some((row) => row.isCopied) && <Undo {...props} />}
    </DeskPage>
  )
}

function Outcome({ frame, outcome, to }: YearCopyProps) {
  const text = deskMessages(frame.language).yearCopy
  if (!outcome) return null
  const made = outcome.kind === 'made'
  const sentence = made
    ? outcome.n > 0
      ? text.made(outcome.n)
      : text.nothingMade
    : text.undone(outcome.n, outcome.kept)
  return (
    <p class="notice good" role="status">
      {sentence} {made && <a href={`/desk/activities?year=${to}`}>{text.seeYear(to)}</a>}
    </p>
  )
}

function YearForm({ frame, from, to }: YearCopyProps) {
  const text = deskMessages(frame.language).yearCopy
  const years = [
    ['from', text.from, from],
    ['to', text.to, to],
  ] as const
  return (
    <section class="filter">
      <form method="get" action="/desk/activities/copy">
        {years.map(([name, label, value]) => (
          <label>
            <span>{label}</span>
            <input
              name={name}
              value={value}
              inputmode="numeric"
              pattern="20[0-9][0-9]"
              maxlength={4}
              size={6}
              required
            />
          </label>
        ))}
        <button type="submit">{text.show}</button>
      </form>
    </section>
  )
}

function Preview(props: YearCopyProps) {
  const { frame, from, to, rows } = props
  const text = deskMessages(frame.language).yearCopy
  return (
    <form method="post" action="/desk/activities/copy">
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="to" value={to} />
      <YearCopyTable language={frame.language} rows={rows} />
      <Definitions {...props} />
      <p class="note after">
        {text.holidays} {text.nextYear}
      </p>
      {rows.some((row) => !row.isCopied) && (
        <p class="buttons after">
          <button class="main" type="submit">
            {text.submit(to)}
          </button>
          <a class="button" href={`/desk/activities?year=${to}`}>
            {deskMessages(frame.language).activities.cancel}
          </a>
        </p>
      )}
    </form>
  )
}

function Definitions({ frame, definitions, to }: YearCopyProps) {
  const text = deskMessages(frame.language).yearCopy
  if (definitions.length === 0) return null
  return (
    <fieldset class="card offers">
      <legend>{text.definitionsTitle}</legend>
      <p class="note">{text.definitionsLead(to)}</p>
      {definitions.map(({ value, before, after, isChosen }) => (
        <label class="tick">
          <input type="checkbox" name="definition" value={value} checked={isChosen} />
          <span>{text.definition(before, after)}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** In two steps, as the changes of a point. */
function Undo({ frame, from, to }: YearCopyProps) {
  const text = deskMessages(frame.language).yearCopy
  return (
    <details class="change undo">
      <summary>{text.undo}</summary>
      <form method="post" action="/desk/activities/copy/undo">
        <p>{text.undoAdvice(to)}</p>
        <input type="hidden" name="from" value={from} />
        <input type="hidden" name="to" value={to} />
        <button type="submit">{text.undoConfirm}</button>
      </form>
    </details>
  )
}
