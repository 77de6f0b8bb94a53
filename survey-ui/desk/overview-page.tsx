import { deskMessages } from '../messages/desk.ts'
import { ConventionPanel } from './convention-panel.tsx'
import { DeskPage } from './desk-page.tsx'
import { wholeYear } from './filter-period.tsx'
import { formatInstant, formatPeriod } from './format.ts'
import { CommentsPanel } from './overview-comments.tsx'
import { OverviewIndicators } from './overview-indicators.tsx'
import { LastDayPanel } from './overview-last-day.tsx'
import { MissingPanel } from './overview-missing.tsx'
import { MovementPanel, NeedPanel, SilentPanel, WeightedPanel } from './overview-panels.tsx'
import type { OverviewProps } from './overview-props.ts'
import { ToDoPanel } from './overview-to-do.tsx'
import { WeakPanel } from './overview-weak.tsx'
import { ResultHero } from './result-hero.tsx'
import { noFigureReason } from './result-text.ts'
import { SetupLine } from './setup-line.tsx'

/** Where the period stands: the rate, is it proven, where it is weak, who is missing, what is left to do. */
export function OverviewPage(props: OverviewProps) {
  const { frame, period, report } = props
  const { language } = frame
  const text = deskMessages(language)
  const [indicator] = report.indicators
  const year = wholeYear(period.from)
  const isYear = year.from === period.from && year.to === period.to
  const title = isYear ? text.overview.title(period.from.slice(0, 4)) : text.overview.titlePeriod
  const query = `?from=${period.from}&to=${period.to}`
  return (
    <DeskPage frame={frame} title={title} room="overview">
      <SetupLine language={language} n={props.setup} />
      <div class="head">
        <div>
          <h1>{title}</h1>
          <p class="period">
            {formatPeriod(period.from, period.to, language)}
            {indicator && ` · ${indicator.definition.name}`}
          </p>
        </div>
        <div class="actions">
          <button type="button" data-print hidden>
            {text.results.printPage}
          </button>
          <a class="button" href={`/desk/results${query}`}>
            {text.overview.more}
          </a>
        </div>
      </div>
      <Period {...props} />
      {indicator && indicator.display.achieved !== null ? (
        <ResultHero indicator={indicator} language={language} />
      ) : (
        <p class="notice">
          {(indicator && noFigureReason(indicator, text.results)) ?? text.overview.empty}
        </p>
      )}
      <ToDoPanel {...props} />
      <div class="overview">
        <NeedPanel {...props} />
        <WeakPanel {...props} />
        <MissingPanel {...props} />
        <CommentsPanel {...props} />
        <OverviewIndicators {...props} />
        {indicator && <ConventionPanel indicator={indicator} language={language} />}
        <WeightedPanel {...props} />
        <MovementPanel {...props} />
        <SilentPanel {...props} />
        <LastDayPanel {...props} />
      </div>
      <p class="print-foot">
        {text.results.printFoot(
          indicator
            ? [
                frame.museum,
                indicator.definition.name,
                text.results.source.version(indicator.definition.version),
              ]
            : [frame.museum],
          formatInstant(report.asOf),
        )}
      </p>
    </DeskPage>
  )
}

/** The period in the address, as two dates and a button. */
function Period({ frame, period, faults }: OverviewProps) {
  const text = deskMessages(frame.language).results
  return (
    <section class="filter" aria-label={text.filter}>
      {faults.length > 0 && (
        <div class="notice bad" role="alert">
          <b>{text.badFilter}</b>
          <ul>
            {faults.map((fault) => (
              <li>{text.badFields[fault]}</li>
            ))}
          </ul>
        </div>
      )}
      <form method="get" action="/desk/overview">
        <label>
          <span>{text.from}</span>
          <input type="date" name="from" value={period.from} required />
        </label>
        <label>
          <span>{text.to}</span>
          <input type="date" name="to" value={period.to} required />
        </label>
        <button type="submit">{text.apply}</button>
      </form>
    </section>
  )
}
