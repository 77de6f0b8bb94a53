import type { PublishedBreakdown } from '../../../analysis/report/published/published-report.ts'
import { deskMessages } from '../../messages/desk.ts'
import { IDS_AS_NAMES, reportNote } from '../../messages/report-notes.ts'
import { formatCount } from '../format.ts'
import { nameOf } from '../report-names.ts'
import { DotPlot } from './dot-plot.tsx'
import { differenceText, intervalText, NONE, pText, sizeText } from './figure-text.ts'
import type { CardProps } from './groups-props.ts'
import { PartCard } from './part-card.tsx'

/** The groups of a dimension: whether they differ at all, each on one ruler, each beside all others. */
export function BreakdownCard(props: { card: CardProps; breakdown: PublishedBreakdown }) {
  const { card, breakdown } = props
  const { language, view } = card
  const { target } = view.report
  const text = deskMessages(language).groups
  const { dimension, rows } = breakdown
  const title = text.dimensions[dimension]
  if (rows.length === 0) return null
  const drawn = byRate(rows)
    .filter((row) => row.rate !== null)
    .map((rate) => ({ name: nameOf(view.names[dimension], rate.key), rate }))
  return (
    <PartCard card={card} part={dimension} title={title} hasPicture={drawn.length > 0}>
      <p class="finding">{findingText(props)}</p>
      <div class={drawn.length > 0 ? 'side-by-side' : undefined}>
        {drawn.length > 0 && (
          <DotPlot
            id={`${dimension}-plot`}
            language={language}
            label={text.plotLabel(title)}
            rows={drawn}
            target={target}
          />
        )}
        <div class="side-table">
          <Table {...props} />
          <Notes {...props} />
        </div>
      </div>
    </PartCard>
  )
}

function Table({ card, breakdown }: { card: CardProps; breakdown: PublishedBreakdown }) {
  const { language, view } = card
  const text = deskMessages(language).groups
  const { dimension, rows, isGuarded } = breakdown
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text.group[dimension]}</th>
          <th scope="col" class="number">
            {text.n}
          </th>
          <th scope="col" class="number">
            {text.rateShort}
          </th>
          {!isGuarded && <th scope="col">{text.compared}</th>}
        </tr>
      </thead>
      <tbody>
        {byRate(rows).map((row) => (
          <tr>
            <th scope="row">{nameOf(view.names[dimension], row.key)}</th>
            <td data-label={text.n} class="number">
              {sizeText(row.n, text)}
            </td>
            <td data-label={text.rateShort} class="number">
              {row.hidden === null ? (
                <>
                  <span>{row.rate === null ? NONE : `${row.shown.ratePercent}%`}</span>
                  <small>{intervalText(row, text)}</small>
                </>
              ) : (
                <span class="soft why">{text.hidden[row.hidden]}</span>
              )}
              {row.isSmall && <small class="gap">{text.small}</small>}
            </td>
            {!isGuarded && (
              <td
                data-label={text.compared}
                class={isClear(row.difference) ? 'sentence clear' : 'sentence soft'}
              >
                {differenceText(row, text)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The highest rate first, those that are not published last. */
function byRate(rows: PublishedBreakdown['rows']): PublishedBreakdown['rows'] {
  return rows.toSorted((a, b) => (b.rate ?? -1) - (a.rate ?? -1))
}

function isClear(difference: PublishedBreakdown['rows'][number]['difference']): boolean {
  return difference !== null && difference.verdict !== 'no_demonstrable_difference'
}

function Notes({ card, breakdown }: { card: CardProps; breakdown: PublishedBreakdown }) {
  const { language, view } = card
  const text = deskMessages(language).groups
  const { test, unknown, isGuarded, rows } = breakdown
  const notes = [
    text.plotNote,
    ...(view.report.target ? [text.plotTarget] : []),
    ...(isGuarded ? [] : [text.differenceNote]),
    ...(rows.some((row) => row.n === null) ? [text.starNote] : []),
    ...(unknown > 0 && !isGuarded ? [text.unknown(formatCount(unknown))] : []),
    ...(test?.warnings ?? []).map((warning) => reportNote(warning, language, IDS_AS_NAMES)),
  ]
  return <p class="note">{notes.join(language === 'zh' ? '' : ' ')}</p>
}

/** Whether the groups differ at all, and which of them do. */
function findingText({ card, breakdown }: { card: CardProps; breakdown: PublishedBreakdown }) {
  const text = deskMessages(card.language).groups
  const { test, dimension, rows, isGuarded } = breakdown
  if (isGuarded) return text.guarded
  const compared = rows.filter((row) => row.difference !== null)
  if (compared.length === 0) return text.notCompared
  const clear = compared.filter((row) => isClear(row.difference))
  const names = clear.map((row) => nameOf(card.view.names[dimension], row.key))
  const which = clear.length === 0 ? text.noneClear : text.clear(names.join(text.joined))
  if (test === null) return which
  const p = pText(test.pValue)
  const whole = test.pValue <= card.view.report.alpha ? text.differ(p) : text.noDiffer(p)
  return [whole, which].join(card.language === 'zh' ? '' : ' ')
}
