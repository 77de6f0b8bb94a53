import { deskMessages } from '../../messages/desk.ts'
import { namesFrom, reportNote } from '../../messages/report-notes.ts'
import { DeskPage } from '../desk-page.tsx'
import { formatInstant, formatPeriod } from '../format.ts'
import { IndicatorTabs } from '../indicator-tabs.tsx'
import { ResultFilterBar, resultHref } from '../result-filter.tsx'
import { BreakdownCard } from './breakdown-card.tsx'
import { FacetsCard } from './facets-card.tsx'
import { GridCard } from './grid-card.tsx'
import type { CardProps, GroupsProps } from './groups-props.ts'
import { HoursCard } from './hours-card.tsx'
import { TrendCard } from './trend-card.tsx'
import { VisitsCard } from './visits-card.tsx'
import { YearsCard } from './years-card.tsx'

const PAGE = '/desk/groups'

/** Who is more satisfied, what is weak, whether anything changed: a card each, all in the address. */
export function GroupsPage(props: GroupsProps) {
  const { frame, view } = props
  const { language } = frame
  const text = deskMessages(language).groups
  const isEmpty = view.report.trend.months.length === 0
  return (
    <DeskPage frame={frame} title={text.title} room="groups">
      <Head {...props} />
      <IndicatorTabs {...props} page={PAGE} />
      <ResultFilterBar {...props} page={PAGE} />
      {isEmpty ? <Empty {...props} /> : <Cards {...props} />}
      <p class="print-foot">{text.printed(formatInstant(view.report.asOf))}</p>
    </DeskPage>
  )
}

function Head(props: GroupsProps) {
  const { frame, view } = props
  const { groups: text, results } = deskMessages(frame.language)
  const { convention, months } = view.report
  return (
    <div class="head">
      <div>
        <h1>{text.title}</h1>
        <p class="period">{captionOf(props)}</p>
        <p class="asked">
          {results.asked(props.question)}
          {' · '}
          {text.rate(results.conventions[convention])}
        </p>
        <p class="note lead">{text.lead}</p>
        {!months.areWhole && <p class="note">{text.wholeMonths(months.from, months.to)}</p>}
      </div>
      <div class="actions">
        <button type="button" data-print hidden>
          {results.printPage}
        </button>
      </div>
    </div>
  )
}

/** Period, scope and indicator: what a figure must not be seen without. */
function captionOf({ frame, filter, activityTypes, scopeName, view }: GroupsProps): string {
  const type = activityTypes.find((entry) => entry.id === filter.type)
  const period = formatPeriod(filter.from, filter.to, frame.language)
  return `${period} · ${type?.name ?? scopeName} · ${view.report.name}`
}

function Empty({ frame }: GroupsProps) {
  const text = deskMessages(frame.language).groups
  return (
    <section class="empty">
      <h2>{text.emptyTitle}</h2>
      <p>{text.emptyLead}</p>
      <p>
        <a class="button main" href="/desk/points">
          {text.emptyPoints}
        </a>
      </p>
    </section>
  )
}

function Cards(props: GroupsProps) {
  const { frame, filter, view } = props
  const card: CardProps = {
    language: frame.language,
    view,
    caption: captionOf(props),
    fileOf: (part) => `${resultHref(filter, `${PAGE}.csv`)}&part=${part}`,
  }
  return (
    <div class="stack-wide">
      {view.report.breakdowns.map((breakdown) => (
        <BreakdownCard card={card} breakdown={breakdown} />
      ))}
      <FacetsCard card={card} />
      <TrendCard card={card} />
      <GridCard card={card} />
      <HoursCard card={card} />
      <VisitsCard card={card} />
      <YearsCard card={card} />
      <Limitations {...props} />
    </div>
  )
}

function Limitations({ frame, view }: GroupsProps) {
  const text = deskMessages(frame.language).groups
  const { activity_type, question } = view.names
  const names = namesFrom(new Map([...activity_type, ...question]), frame.language)
  return (
    <section class="warnings" aria-labelledby="limitations-title">
      <h2 id="limitations-title">{text.limitations}</h2>
      <ul>
        {view.report.limitations.map((limitation) => (
          <li>{reportNote(limitation, frame.language, names)}</li>
        ))}
      </ul>
    </section>
  )
}
