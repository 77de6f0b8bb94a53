import { deskMessages } from '../messages/desk.ts'
import type { DeskFrame } from './desk-frame.ts'
import { DeskPage } from './desk-page.tsx'
import { EditConflict } from './edit-conflict.tsx'
import { FaultSummary, type FieldFaults, faultText } from './field.tsx'
import { formatCount } from './format.ts'

/** The figures of a type as they were typed. */
export interface TypeYearLine {
  readonly id: string
  readonly name: string
  readonly sessions: string
  readonly attendance: string
  readonly version: number
  /** The fields as the page showed them first, to tell what was changed. */
  readonly was: string
  /** What activities and opening days of the year add up to; `null` where none has a number. */
  readonly sum: number | null
}

export interface TypeYearProps {
  readonly frame: DeskFrame
  /** As it was typed. */
  readonly year: string
  readonly lines: readonly TypeYearLine[]
  readonly faults: FieldFaults
  readonly isBadYear: boolean
  readonly conflicts: readonly {
    readonly label: string
    readonly theirs: string
    readonly yours: string
  }[]
}

const FIELDS = ['sessions', 'attendance'] as const

/** Sessions and attendance of a year, one type a row. */
export function TypeYearPage(props: TypeYearProps) {
  const { frame, year, lines, faults, conflicts, isBadYear } = props
  const { language } = frame
  const { typeYear: text, coverage } = deskMessages(language)
  const labels = Object.fromEntries(
    lines.flatMap(({ id, name }) =>
      FIELDS.map((field) => [`${field}-${id}`, text.field(name, text[field])]),
    ),
  )
  return (
    <DeskPage frame={frame} title={text.title} room="coverage">
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p class="period">{text.lead(isBadYear ? '' : year)}</p>
        </div>
        <div class="actions">
          <a class="button" href="/desk/coverage">
            {coverage.back}
          </a>
        </div>
      </div>
      <YearForm {...props} />
      <FaultSummary language={language} faults={faults} labels={labels} />
      {conflicts.length > 0 && (
        <EditConflict
          language={language}
          title={text.conflictTitle}
          advice={text.conflictAdvice}
          fields={conflicts}
        />
      )}
      {!isBadYear && (
        <form method="post" action="/desk/coverage/year" class="card wide figures">
          <input type="hidden" name="year" value={year} />
          <table>
            <thead>
              <tr>
                <th scope="col">{text.type}</th>
                <th scope="col">{text.sessions}</th>
                <th scope="col">{text.attendance}</th>
                <th scope="col">{text.sum}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <Row {...props} line={line} />
              ))}
            </tbody>
          </table>
          <p class="buttons after">
            <button class="main" type="submit">
              {text.save}
            </button>
          </p>
        </form>
      )}
    </DeskPage>
  )
}

function YearForm({ frame, year, isBadYear }: TypeYearProps) {
  const text = deskMessages(frame.language).typeYear
  return (
    <section class="filter">
      {isBadYear && (
        <p class="notice bad" role="alert">
          {text.badYear}
        </p>
      )}
      <form method="get" action="/desk/coverage/year">
        <label>
          <span>{text.year}</span>
          <input
            name="year"
            value={year}
            inputmode="numeric"
            pattern="20[0-9][0-9]"
            maxlength={4}
            size={6}
            required
          />
        </label>
        <button type="submit">{text.show}</button>
      </form>
    </section>
  )
}

function Row(props: TypeYearProps & { line: TypeYearLine }) {
  const { frame, line, faults } = props
  const text = deskMessages(frame.language).typeYear
  return (
    <tr>
      <th scope="row">{line.name}</th>
      {FIELDS.map((field) => {
        const name = `${field}-${line.id}`
        const fault = faults[name]
        return (
          <td data-label={text[field]} class={fault ? 'entry faulty' : 'entry'}>
            <input
              id={name}
              name={name}
              value={line[field]}
              inputmode="numeric"
              autocomplete="off"
              maxlength={12}
              aria-label={text.field(line.name, text[field])}
              aria-invalid={fault ? 'true' : undefined}
              aria-describedby={fault ? `${name}-fault` : undefined}
            />
            {fault && (
              <small class="fault" id={`${name}-fault`}>
                {faultText(frame.language, fault)}
              </small>
            )}
          </td>
        )
      })}
      <td data-label={text.sum} class="soft">
        {line.sum === null ? '—' : text.sumOf(formatCount(line.sum))}
        <input type="hidden" name={`version-${line.id}`} value={String(line.version)} />
        <input type="hidden" name={`was-${line.id}`} value={line.was} />
      </td>
    </tr>
  )
}
