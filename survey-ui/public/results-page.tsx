import { formatCount, formatInstant, formatPeriod } from '../desk/format.ts'
import type { Language } from '../instrument/questionnaire.ts'
import { resultsMessages } from '../messages/public.ts'
import { Mark } from '../parts/mark.tsx'
import { type Organiser, OrganiserFoot } from '../parts/organiser-foot.tsx'
import { documentText, PublicDocument } from '../parts/public-document.tsx'
import { Strata } from '../parts/strata.tsx'
import { LanguageLink } from './language-link.tsx'
import { type PublishedEntry, SaidDoneList } from './said-done-list.tsx'

type Texts = ReturnType<typeof resultsMessages>

/** What may be told to everybody of an indicator; a figure that rests on too few is not in it. */
export interface PublishedFigure {
  readonly name: string
  readonly convention: keyof Texts['conventions']
  /** In percent, or in the unit of the index or mean; `null` where there are fewer than `fewest`. */
  readonly achieved: string | null
  /** In percent; `null` where there is none. */
  readonly interval: { readonly lower: string; readonly upper: string } | null
  /** `null` where there are fewer than `fewest`. */
  readonly valid: number | null
  readonly fewest: number
  readonly question: string
  /** Names of the activity types that count; `null` where all do. */
  readonly scope: readonly string[] | null
  /** Local dates, both inclusive. */
  readonly from: string
  readonly to: string
  readonly asOf: string
  /** All responses of the period. */
  readonly received: number
}

export interface ResultsPageProps {
  readonly language: Language
  readonly organiser: Organiser
  readonly figure: PublishedFigure
  readonly entries: readonly PublishedEntry[]
  readonly style: string
}

/** The result for everybody: the rate with what it rests on, and what was done about what people said. */
export function resultsPage(props: ResultsPageProps): string {
  const { language, organiser, figure, entries } = props
  const text = resultsMessages(language)
  return documentText(
    <PublicDocument
      language={language}
      title={`${text.title} · ${organiser.museum}`}
      style={props.style}
      script=""
    >
      <Strata />
      <header>
        <Mark size={36} />
        <strong>{organiser.museum}</strong>
        <LanguageLink other={text.other} />
      </header>
      <main class="results">
        <h1>{text.title}</h1>
        {figure.name !== text.title && <p class="name">{figure.name}</p>}
        <Figure figure={figure} text={text} />
        <p class="period">
          {formatPeriod(figure.from, figure.to, language)}
          <span>{text.asOf(formatInstant(figure.asOf))}</span>
        </p>
        <p class="received">
          {text.received(formatCount(figure.received), figure.from.slice(0, 4))}
        </p>
        <Definition figure={figure} language={language} />
        <SaidDoneList entries={entries} language={language} />
      </main>
      <OrganiserFoot organiser={organiser} language={language} />
    </PublicDocument>,
  )
}

function Figure({ figure, text }: { figure: PublishedFigure; text: Texts }) {
  const { convention, achieved, interval, valid } = figure
  if (achieved === null || valid === null) {
    return <p class="banner">{figure.received === 0 ? text.none : text.few(figure.fewest)}</p>
  }
  const isRate = convention === 'top_two' || convention === 'including_basic'
  const [whole = '', decimals = ''] = achieved.split('.')
  return (
    <div class="figure">
      <p class="what">{isRate ? text.figures.rate : text.figures[convention]}</p>
      <p class="big">
        {whole}
        {decimals && <small>.{decimals}</small>}
        {isRate && <small>%</small>}
      </p>
      <p class="base">{text.base(formatCount(valid))}</p>
      {interval && (
        <p>
          <strong>{text.interval(interval.lower, interval.upper)}</strong>
          <span class="note">{text.intervalNote}</span>
        </p>
      )}
    </div>
  )
}

function Definition({ figure, language }: { figure: PublishedFigure; language: Language }) {
  const text = resultsMessages(language)
  const { convention, question, scope } = figure
  const separator = language === 'zh' ? '、' : ', '
  return (
    <section class="sheet" aria-labelledby="how">
      <h2 id="how">{text.definitionTitle}</h2>
      <p>{text.question(question)}</p>
      <p>{text.conventions[convention]}</p>
      <p>{text.valid}</p>
      <p>{scope === null ? text.scopeAll : text.scope(scope.join(separator))}</p>
      <p>
        <strong>{text.selfSelected}</strong>
      </p>
    </section>
  )
}
