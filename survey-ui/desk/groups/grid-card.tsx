import type { Quadrant } from '../../../analysis/drivers/importance-performance.ts'
import type { PublishedReport } from '../../../analysis/report/published/published-report.ts'
import { deskMessages } from '../../messages/desk.ts'
import { formatCount } from '../format.ts'
import { nameOf } from '../report-names.ts'
import { radiusOf, shortName } from './dot-scale.ts'
import { gridLayout } from './grid-layout.ts'
import type { CardProps } from './groups-props.ts'
import { PartCard } from './part-card.tsx'

const TOP = 40
const HEIGHT = 320
const FOOT = TOP + HEIGHT

type Grid = NonNullable<PublishedReport['grid']>

/** Which facets matter most to the whole and are rated worst, in four named corners. */
export function GridCard({ card }: { card: CardProps }) {
  const text = deskMessages(card.language).groups
  const { grid } = card.view.report
  return (
    <PartCard card={card} part="grid" title={text.gridTitle} hasPicture={grid !== null}>
      <p class="finding">{text.gridNote}</p>
      {grid ? (
        <div class="side-by-side">
          <GridPlot card={card} grid={grid} />
          <div class="side-table">
            <GridTable card={card} grid={grid} />
            <p class="note">{text.gridCross}</p>
          </div>
        </div>
      ) : (
        <p>{text.gridEmpty}</p>
      )}
    </PartCard>
  )
}

const CORNERS: readonly (readonly [Quadrant, string, number, 'start' | 'end'])[] = [
  ['concentrate_here', '1%', TOP + 20, 'start'],
  ['keep_up', '99%', TOP + 20, 'end'],
  ['low_priority', '1%', FOOT - 10, 'start'],
  ['possible_overkill', '99%', FOOT - 10, 'end'],
]

function GridPlot({ card, grid }: { card: CardProps; grid: Grid }) {
  const text = deskMessages(card.language).groups
  const label = ({ key }: Grid['places'][number]) =>
    shortName(nameOf(card.view.names.question, key), 20)
  const field = { top: TOP, height: HEIGHT }
  const { spots, crossX, crossY } = gridLayout(grid, label, field)
  const most = Math.max(...grid.places.map(({ n }) => n))
  const at = (x: number) => `${(100 * x).toFixed(2)}%`
  return (
    <figure class="drawn" id="grid-plot">
      <svg width="100%" height={FOOT + 30} role="img" aria-label={text.gridLabel}>
        <rect class="plot-field" x="0" y={TOP} width="100%" height={HEIGHT} />
        <rect class="plot-first" x="0" y={TOP} width={at(crossX)} height={crossY - TOP} />
        <line class="plot-cross" x1={at(crossX)} x2={at(crossX)} y1={TOP} y2={FOOT} />
        <line class="plot-cross" x1="0" x2="100%" y1={crossY} y2={crossY} />
        <text class="plot-soft" x="0" y={TOP - 14}>
          {`↑ ${text.importance}`}
        </text>
        <text class="plot-soft" x="100%" y={FOOT + 20} text-anchor="end">
          {`${text.performance} →`}
        </text>
        {CORNERS.map(([quadrant, x, y, anchor]) => (
          <text
            class={quadrant === 'concentrate_here' ? 'plot-corner first' : 'plot-corner'}
            x={x}
            y={y}
            text-anchor={anchor}
          >
            {text.quadrants[quadrant]}
          </text>
        ))}
        {spots.map(({ place, x, y }) => (
          <circle
            class="plot-dot"
            cx={at(x)}
            cy={y.toFixed(1)}
            r={radiusOf(place.n, most).toFixed(1)}
          />
        ))}
        {spots.map(({ place, x, y, side }) => (
          <text
            class="plot-name"
            x={at(x)}
            y={(y + side.dy).toFixed(1)}
            dx={side.dx}
            text-anchor={side.anchor}
          >
            {label(place)}
          </text>
        ))}
      </svg>
    </figure>
  )
}

function GridTable({ card, grid }: { card: CardProps; grid: Grid }) {
  const text = deskMessages(card.language).groups
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text.facet}</th>
          <th scope="col" class="number">
            {text.n}
          </th>
          <th scope="col" class="number">
            {text.mean}
          </th>
          <th scope="col" class="number">
            {text.correlation}
          </th>
          <th scope="col">{text.quadrant}</th>
        </tr>
      </thead>
      <tbody>
        {grid.places.map((place) => (
          <tr>
            <th scope="row">{nameOf(card.view.names.question, place.key)}</th>
            <td data-label={text.n} class="number">
              {formatCount(place.n)}
            </td>
            <td data-label={text.mean} class="number">
              {meanText(place)}
            </td>
            <td data-label={text.correlation} class="number">
              {place.importance.toFixed(2)}
            </td>
            <td data-label={text.quadrant}>{text.quadrants[place.quadrant]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Two decimals; one where more would tell on a small count. */
function meanText({ performance }: Grid['places'][number]): string {
  const isCoarse = Math.abs(performance * 10 - Math.round(performance * 10)) < 1e-9
  return performance.toFixed(isCoarse ? 1 : 2)
}
