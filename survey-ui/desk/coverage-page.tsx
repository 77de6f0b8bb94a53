import { deskMessages } from '../messages/desk.ts'
import { AttendanceForm } from './attendance-form.tsx'
import { CoverageActivities } from './coverage-activities.tsx'
import { CoverageDays } from './coverage-days.tsx'
import { CoverageFindings } from './coverage-findings.tsx'
import { CoveragePeople } from './coverage-people.tsx'
import type { CoverageProps } from './coverage-props.ts'
import { CoverageTypes } from './coverage-types.tsx'
import { DeskPage } from './desk-page.tsx'
import { FaultSummary } from './field.tsx'
import { wholeYear } from './filter-period.tsx'
import { formatInstant } from './format.ts'

/** Activities that the quick entry lists at once. */
const LISTED = 60

/** Who came beside who answered: what is missing first, then the tables it is read from. */
export function CoveragePage(props: CoverageProps) {
  const { frame, coverage, today } = props
  const { language } = frame
  const text = deskMessages(language).coverage
  const { toDo, activities } = coverage
  return (
    <DeskPage frame={frame} title={text.title} room="coverage">
      <Head {...props} />
      <Filter {...props} />
      <Outcome {...props} />
      <CoverageFindings language={language} coverage={coverage} />
      <div class="stack-wide">
        <CoverageTypes language={language} types={coverage.types} />
        <CoverageActivities language={language} activities={activities} />
        <section class="card wide screen-only" id="to-do">
          <h2>{text.toDoTitle}</h2>
          {toDo.length === 0 ? (
            <p class="note">{activities.length === 0 ? text.toDoNone : text.toDoEmpty}</p>
          ) : (
            <AttendanceForm
              language={language}
              from={coverage.from}
              to={coverage.to}
              activities={toDo.slice(0, LISTED)}
              more={Math.max(0, toDo.length - LISTED)}
              faults={{}}
            />
          )}
        </section>
        <CoveragePeople language={language} audiences={coverage.audiences} />
        <CoverageDays language={language} ledgers={coverage.ledgers} today={today} />
      </div>
      <p class="print-foot">{text.printed(formatInstant(props.asOf))}</p>
    </DeskPage>
  )
}

function Head({ frame, coverage }: CoverageProps) {
  const text = deskMessages(frame.language).coverage
  const { from, to } = coverage
  return (
    <div class="head">
      <div>
        <h1>{text.title}</h1>
        <p class="period">{text.periodOf(from, to)}</p>
        <p class="note lead">{text.lead}</p>
      </div>
      <div class="actions">
        <button type="button" data-print hidden>
          {text.print}
        </button>
        <a class="button" href={coverageHref({ from, to }, '/desk/coverage.csv')} download>
          {text.download}
        </a>
        <a class="button" href={`/desk/coverage/year?year=${from.slice(0, 4)}`}>
          {text.year}
        </a>
        <a class="button" href="/desk/coverage/days">
          {text.days}
        </a>
        <a class="button main" href="/desk/coverage/import">
          {text.import}
        </a>
      </div>
    </div>
  )
}

/** Address of the page, or of its file, for a period. */
export function coverageHref(
  { from, to }: { readonly from: string; readonly to: string },
  page = '/desk/coverage',
): string {
  return `${page}?${new URLSearchParams({ from, to })}`
}

function Filter({ frame, coverage, faults, today }: CoverageProps) {
  const text = deskMessages(frame.language).coverage
  const { from, to } = coverage
  const before = `${Number(today.slice(0, 4)) - 1}-01-01`
  const presets = [
    { name: text.thisYear, ...wholeYear(today) },
    { name: text.lastYear, ...wholeYear(before) },
  ]
  return (
    <section class="filter" aria-label={text.period}>
      <FaultSummary
        language={frame.language}
        faults={faults}
        labels={{ from: text.from, to: text.to }}
      />
      {Object.keys(faults).length > 0 && <p class="note">{text.badPeriod}</p>}
      <ul class="presets">
        {presets.map((preset) => (
          <li>
            <a
              href={coverageHref(preset)}
              aria-current={preset.from === from && preset.to === to ? 'true' : undefined}
            >
              {preset.name}
            </a>
          </li>
        ))}
      </ul>
      <form method="get" action="/desk/coverage">
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

function Outcome({ frame, outcome }: CoverageProps) {
  const text = deskMessages(frame.language)
  if (!outcome) return null
  const sentences = {
    attendance: text.coverage.saved,
    year: text.typeYear.saved,
    days: text.openingDays.saved,
  }
  return (
    <p class="notice good" role="status">
      {sentences[outcome.kind](outcome.n)}
    </p>
  )
}
