import type {
  LevelPart,
  PublishedFacet,
} from '../../../analysis/report/published/published-report.ts'
import { deskMessages } from '../../messages/desk.ts'
import { nameOf } from '../report-names.ts'
import { intervalText, NONE, sizeText } from './figure-text.ts'
import type { CardProps } from './groups-props.ts'
import { PartCard } from './part-card.tsx'

const LEVELS = ['5', '4', '3', '2', '1'] as const

/** The levels of every facet as one bar each; the lowest is named. */
export function FacetsCard({ card }: { card: CardProps }) {
  const { language, view } = card
  const text = deskMessages(language).groups
  const { rows, lowest } = view.report.facets
  const names = view.names.question
  const weakest = rows.find((row) => row.key === lowest)
  const bars = rows
    .filter((row) => row.hidden === null)
    .map((row) => ({
      name: nameOf(names, row.key),
      shares: [...LEVELS.map((level) => share(row.levels[level])), share(row.merged)],
      value: `${row.shown.ratePercent}%`,
    }))
  return (
    <PartCard card={card} part="facets" title={text.facetsTitle} hasPicture={bars.length > 0}>
      {rows.length === 0 && <p>{text.facetsEmpty}</p>}
      {weakest && (
        <p class="finding">
          {text.lowest(
            nameOf(names, weakest.key),
            weakest.shown.ratePercent ?? '',
            intervalText(weakest, text),
          )}
        </p>
      )}
      {bars.length > 0 && (
        <>
          <LevelKey card={card} isMerged={rows.some((row) => row.merged !== null)} />
          <figure
            class="plot tall"
            id="facets-plot"
            data-plot="facets"
            data-rows={JSON.stringify(bars)}
            hidden
          >
            <canvas role="img" aria-label={text.facetsLabel}></canvas>
          </figure>
        </>
      )}
      {rows.length > 0 && <FacetTable card={card} rows={rows} />}
      <p class="note">
        {text.facetsNote}
        {rows.some((row) => row.merged !== null) && ` ${text.mergedNote}`}
      </p>
    </PartCard>
  )
}

function share(part: LevelPart | null): number {
  return part?.share ?? 0
}

/** Names of the colours, in the order of the bar. */
function LevelKey({ card, isMerged }: { card: CardProps; isMerged: boolean }) {
  const { results, groups } = deskMessages(card.language)
  return (
    <ul class="key">
      {LEVELS.map((level) => (
        <li>
          <span class={`swatch l${level}`}></span>
          {results.levelNames[level]}
        </li>
      ))}
      {isMerged && (
        <li>
          <span class="swatch merged"></span>
          {groups.merged}
        </li>
      )}
    </ul>
  )
}

function FacetTable({ card, rows }: { card: CardProps; rows: readonly PublishedFacet[] }) {
  const { results, groups: text } = deskMessages(card.language)
  const isMerged = rows.some((row) => row.merged !== null)
  return (
    <table class="after">
      <thead>
        <tr>
          <th scope="col">{text.facet}</th>
          <th scope="col" class="number">
            {text.n}
          </th>
          <th scope="col" class="number">
            {text.rateShort}
          </th>
          {LEVELS.map((level) => (
            <th scope="col" class="number">
              {results.levelNames[level]}
            </th>
          ))}
          {isMerged && (
            <th scope="col" class="number">
              {text.merged}
            </th>
          )}
          <th scope="col" class="number">
            {text.mean}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <FacetRow card={card} row={row} isMerged={isMerged} />
        ))}
      </tbody>
    </table>
  )
}

function FacetRow(props: { card: CardProps; row: PublishedFacet; isMerged: boolean }) {
  const { card, row, isMerged } = props
  const { results, groups: text } = deskMessages(card.language)
  const percent = (part: LevelPart | null) => (part ? `${part.sharePercent}%` : NONE)
  return (
    <tr>
      <th scope="row">{nameOf(card.view.names.question, row.key)}</th>
      <td data-label={text.n} class="number">
        {sizeText(row.n, text)}
      </td>
      <td data-label={text.rateShort} class="number">
        {row.hidden === null ? (
          <>
            <span>{`${row.shown.ratePercent}%`}</span>
            <small>{intervalText(row, text)}</small>
          </>
        ) : (
          <span class="soft">{text.hidden[row.hidden]}</span>
        )}
        {row.isSmall && <small class="gap">{text.small}</small>}
      </td>
      {LEVELS.map((level) => (
        <td data-label={results.levelNames[level]} class="number">
          {row.hidden === null && row.levels[level] === null
            ? text.hiddenSize
            : percent(row.levels[level])}
        </td>
      ))}
      {isMerged && (
        <td data-label={text.merged} class="number">
          {percent(row.merged)}
        </td>
      )}
      <td data-label={text.mean} class="number">
        {row.mean ?? NONE}
      </td>
    </tr>
  )
}
