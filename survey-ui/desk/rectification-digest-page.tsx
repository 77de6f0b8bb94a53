import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { formatCount, formatInstant } from './format.ts'
import type { MonthLine } from './rectification-months.tsx'
import type { RectificationLine } from './rectification-props.ts'

export interface DigestLine extends RectificationLine {
  /** Action and outcome, shortened to what one line of paper holds. */
  readonly note: string
}

export interface RectificationDigestProps {
  readonly frame: DeskFrame
  /** 2026-05 */
  readonly month: string
  readonly isMonthFaulty: boolean
  readonly unit: string
  readonly counts: MonthLine
  /** As many as one page of A4 takes, unfinished ones first. */
  readonly lines: readonly DigestLine[]
  /** ISO 8601. */
  readonly asOf: string
}

/** The entries of a month on one page of A4, made to be printed. */
export function RectificationDigestPage(props: RectificationDigestProps) {
  const { frame, month } = props
  const text = deskMessages(frame.language).rectificationDigest
  return (
    <DeskPage frame={frame} title={text.title(month)} room="rectifications">
      <div class="head screen-only">
        <h1>{text.title(month)}</h1>
        <div class="actions">
          <a class="button" href="/desk/rectifications">
            {text.back}
          </a>
          <button type="button" data-print hidden>
            {text.print}
          </button>
        </div>
      </div>
      <section class="filter screen-only" aria-label={text.month}>
        {props.isMonthFaulty && (
          <p class="notice bad" role="alert">
            {text.badMonth}
          </p>
        )}
        <form method="get" action="/desk/rectifications/digest">
          <label>
            <span>{text.month}</span>
            <input type="month" name="month" value={month} required pattern="\d{4}-\d{2}" />
          </label>
          <button type="submit">{text.show}</button>
        </form>
      </section>
      <Sheet {...props} />
    </DeskPage>
  )
}

function Sheet(props: RectificationDigestProps) {
  const { frame, counts, lines, month } = props
  const text = deskMessages(frame.language).rectificationDigest
  const { opened, closedInTime, closedLate, unfinished, overdue, appealAccepted } = counts
  return (
    <article class="digest-sheet" aria-labelledby="sheet-title">
      <h2 id="sheet-title">{text.sheetTitle}</h2>
      <p class="sheet-facts">
        <span>{`${text.unit}${text.colon}${props.unit}`}</span>
        <span>{`${text.month}${text.colon}${month}`}</span>
        <span>{`${text.asOf}${text.colon}${formatInstant(props.asOf)}`}</span>
      </p>
      <p class="digest-sentence">
        {opened === 0
          ? text.none
          : text.sentence(
              formatCount(opened),
              formatCount(closedInTime),
              formatCount(closedLate),
              formatCount(unfinished),
              formatCount(overdue),
            )}
        {appealAccepted > 0 && ` ${text.accepted(formatCount(appealAccepted))}`}
      </p>
      {lines.length > 0 && <DigestTable {...props} />}
      {opened > lines.length && (
        <p class="digest-more">{text.more(formatCount(opened - lines.length))}</p>
      )}
      <p class="digest-note">{text.note}</p>
      <p class="signatures" aria-hidden="true">
        {text.signatures.map((name) => (
          <span>{`${name}${text.colon}`}</span>
        ))}
      </p>
    </article>
  )
}

function DigestTable({ frame, lines }: RectificationDigestProps) {
  const { rectificationDigest: text, rectifications, results } = deskMessages(frame.language)
  return (
    <table class="digest">
      <thead>
        <tr>
          {(['due', 'rating', 'place', 'state', 'action'] as const).map((column) => (
            <th scope="col" class={`${column}-head`}>
              {text.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <td data-label={text.columns.due}>
              <span>
                {line.dueOn}
                {line.closedOn === null && line.daysLeft < 0 && <b> {text.overdue}</b>}
              </span>
            </td>
            <td data-label={text.columns.rating}>{results.levelNames[line.level]}</td>
            <td data-label={text.columns.place}>{line.activityName || line.pointName}</td>
            <td data-label={text.columns.state}>
              {rectifications.states[line.state]}
              {line.owner !== null && ` · ${line.owner}`}
            </td>
            <td data-label={text.columns.action}>{line.note || '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
