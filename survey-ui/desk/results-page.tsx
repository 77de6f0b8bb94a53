import { deskMessages } from '../messages/desk.ts'
import { namesFrom, reportNote } from '../messages/report-notes.ts'
import { ConventionPanel } from './convention-panel.tsx'
import { DeskPage } from './desk-page.tsx'
import { wholeYear } from './filter-period.tsx'
import { formatInstant, formatPeriod } from './format.ts'
import { IndicatorTabs } from './indicator-tabs.tsx'
import { LevelPanel } from './level-panel.tsx'
import { ResultFilterBar, resultHref } from './result-filter.tsx'
import { ResultHero } from './result-hero.tsx'
import type { ResultProps } from './result-props.ts'
import { noFigureReason } from './result-text.ts'
import { SetupLine } from './setup-line.tsx'
import { ScorePanel, SourcePanel } from './source-panel.tsx'

/** The indicator of a period and a scope: the figure first, then what stands behind it. */
export function ResultsPage(props: ResultProps) {
  const { frame, filter, indicator } = props
  const { language } = frame
  const text = deskMessages(language).results
  const title = titleOf(props)
  const type = props.activityTypes.find((entry) => entry.id === filter.type)
  return (
    <DeskPage frame={frame} title={title} room="results">
      <SetupLine language={language} n={props.setup ?? null} />
      <div class="head">
        <div>
          <h1>{title}</h1>
          <p class="period">
            {formatPeriod(filter.from, filter.to, language)}
            {' · '}
            {type?.name ?? props.scopeName}
            {!title.includes(indicator.definition.name) && ` · ${indicator.definition.name}`}
          </p>
          <p class="asked">{text.asked(props.question)}</p>
        </div>
        <div class="actions">
          <button type="button" data-print hidden>
            {text.printPage}
          </button>
          <a class="button" href={resultHref(filter, '/desk/results.csv')} download>
            {text.download}
          </a>
        </div>
      </div>
      <IndicatorTabs {...props} page="/desk/results" />
      <ResultFilterBar {...props} page="/desk/results" />
      {indicator.display.achieved === null ? <NoFigure {...props} /> : <Figure {...props} />}
      <p class="print-foot">
        {text.printFoot(
          [
            frame.museum,
            indicator.definition.name,
            text.source.version(indicator.definition.version),
          ],
          formatInstant(indicator.asOf),
        )}
      </p>
    </DeskPage>
  )
}

function Figure(props: ResultProps) {
  const { indicator, frame } = props
  const { language } = frame
  return (
    <>
      <ResultHero indicator={indicator} language={language} />
      <Warnings {...props} />
      <div class="panels">
        <LevelPanel indicator={indicator} language={language} />
        <div class="column">
          <ConventionPanel indicator={indicator} language={language} />
          <ScorePanel {...props} />
        </div>
        <SourcePanel {...props} />
      </div>
    </>
  )
}

function Warnings({ indicator, frame, activityTypes }: ResultProps) {
  const text = deskMessages(frame.language).results
  const names = namesFrom(new Map(activityTypes.map(({ id, name }) => [id, name])), frame.language)
  if (indicator.warnings.length === 0) return null
  return (
    <section class="warnings" aria-labelledby="warnings-title">
      <h2 id="warnings-title">{text.warningsTitle}</h2>
      <ul>
        {indicator.warnings.map((warning) => (
          <li>{reportNote(warning, frame.language, names)}</li>
        ))}
      </ul>
    </section>
  )
}

function NoFigure(props: ResultProps) {
  const { indicator, frame, firstPoint } = props
  const text = deskMessages(frame.language).results
  const reason = noFigureReason(indicator, text)
  if (reason !== null) {
    return (
      <>
        <p class="notice bad">{reason}</p>
        <div class="panels">
          <LevelPanel indicator={indicator} language={frame.language} />
          <SourcePanel {...props} />
        </div>
      </>
    )
  }
  return (
    <section class="empty">
      <h2>{text.emptyTitle}</h2>
      <p>{text.emptyLead}</p>
      <ol>
        {text.emptySteps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      <p>
        {firstPoint ? (
          <a class="button main" href={`/desk/points/${firstPoint.code}/poster`}>
            {text.emptyPoster(firstPoint.name)}
          </a>
        ) : (
          <a class="button main" href="/desk/points">
            {text.emptyPoints}
          </a>
        )}
      </p>
      <p class="note">{text.emptyOther}</p>
    </section>
  )
}

/** The title says which of the two questions was asked. */
function titleOf({ filter, frame, indicator }: ResultProps): string {
  const { titleYear, title } = deskMessages(frame.language).results
  const { question } = indicator.definition
  const year = wholeYear(filter.from)
  const isYear = year.from === filter.from && year.to === filter.to
  return isYear ? titleYear[question](filter.from.slice(0, 4)) : title[question]
}
