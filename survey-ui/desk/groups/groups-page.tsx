import type { Dimension } from '../../../analysis/report/report.ts'
import { deskMessages } from '../../messages/desk.ts'
import { namesFrom, reportNote } from '../../messages/report-notes.ts'
import { DeskPage } from '../desk-page.tsx'
import { formatInstant, formatPeriod } from '../format.ts'
import { IndicatorTabs } from '../indicator-tabs.tsx'
import { ResultFilterBar, resultHref } from '../result-filter.tsx'
import { chosenNames, NO_SELECTION } from '../selection.ts'
import { SelectionFields, SelectionNotice } from '../selection-fields.tsx'
import { BreakdownCard } from './breakdown-card.tsx'
import { FacetsCard } from './facets-card.tsx'
import { GridCard } from './grid-card.tsx'
import type { CardProps, GroupsFilter, GroupsProps } from './groups-props.ts'
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
      <ResultFilterBar {...props} page={PAGE}>
        <SelectionFields language={language} filter={props.filter} choices={props.choices} />
      </ResultFilterBar>
      <SelectionNotice
        language={language}
        filter={props.filter}
        choices={props.choices}
        allHref={resultHref({ ...props.filter, ...NO_SELECTION }, PAGE)}
        note={deskMessages(language).selection.isNoIndicator}
      />
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
function captionOf(props: GroupsProps): string {
  const { frame, filter, choices, activityTypes, scopeName, view } = props
  const type = activityTypes.find((entry) => entry.id === filter.type)
  const period = formatPeriod(filter.from, filter.to, frame.language)
  const chosen = chosenNames(filter, choices).map(({ name }) => name)
  return [period, type?.name ?? scopeName, ...chosen, view.report.name].join(' · ')
}

function Empty({ frame, view, filter }: GroupsProps) {
  const { groups: text, selection } = deskMessages(frame.language)
  if (view.report.selection) {
    return (
      <section class="empty">
        <h2>{selection.none}</h2>
        <p>{selection.noneLead}</p>
        <p>
          <a class="button main" href={resultHref({ ...filter, ...NO_SELECTION }, PAGE)}>
            {selection.all}
          </a>
        </p>
      </section>
    )
  }
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
  const isWhole = view.report.selection === null
  const card: CardProps = {
    language: frame.language,
    view,
    caption: captionOf(props),
    fileOf: (part) => `${resultHref(filter, `${PAGE}.csv`)}&part=${part}`,
  }
  return (
    <div class="stack-wide">
      {view.report.breakdowns.filter(isOpen(filter)).map((breakdown) => (
        <BreakdownCard card={card} breakdown={breakdown} />
      ))}
      <FacetsCard card={card} />
      <TrendCard card={card} />
      {isWhole && <GridCard card={card} />}
      {isWhole && <HoursCard card={card} />}
      {isWhole && <VisitsCard card={card} />}
      <YearsCard card={card} />
      <Limitations {...props} />
    </div>
  )
}

/** Tells whether a filter leaves the groups of a dimension to be compared. */
function isOpen(filter: GroupsFilter) {
  const isOnePlace = filter.activity + filter.point !== ''
  const fixed = { activity_type: isOnePlace, town: isOnePlace || filter.town !== '' }
  const all = { ...fixed, channel: filter.channel !== '', group: filter.group !== '' }
  return ({ dimension }: { dimension: Dimension }) => !all[dimension]
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
