import type { PublishedHours } from '../../../analysis/report/published/published-hours.ts'
import { deskMessages } from '../../messages/desk.ts'
import { formatCount } from '../format.ts'
import { sizeText } from './figure-text.ts'
import type { CardProps } from './groups-props.ts'
import { PartCard } from './part-card.tsx'

const HEAD = 28
const ROW = 30
const LEFT = 13
const COLUMN = (100 - LEFT) / 7

/** When people answer: hours down, weekdays across, a colour and a number in every field. */
export function HoursCard({ card }: { card: CardProps }) {
  const text = deskMessages(card.language).groups
  const { hours } = card.view
  return (
    <PartCard card={card} part="hours" title={text.hoursTitle} hasPicture={hours !== null} isNarrow>
      {hours ? (
        <>
          <p class="finding">{busiestText(hours, text)}</p>
          <HoursPlot card={card} hours={hours} />
          <details>
            <summary>{text.hoursTable}</summary>
            <HoursTable card={card} hours={hours} />
          </details>
          <p class="note">{text.hoursNote}</p>
        </>
      ) : (
        <p>{text.hoursEmpty}</p>
      )}
    </PartCard>
  )
}

type Texts = ReturnType<typeof deskMessages>['groups']

function busiestText({ hours, counts, most }: PublishedHours, text: Texts): string {
  const row = counts.findIndex((line) => line.includes(most))
  const day = counts[row]?.indexOf(most) ?? 0
  if (most === 0) return ''
  return text.busiest(text.weekdays[day] ?? '', hours[row] ?? 0, formatCount(most))
}

function HoursPlot({ card, hours }: { card: CardProps; hours: PublishedHours }) {
  const text = deskMessages(card.language).groups
  const x = (day: number) => LEFT + day * COLUMN
  return (
    <figure class="drawn hours" id="hours-plot">
      <svg
        width="100%"
        height={HEAD + hours.hours.length * ROW + 4}
        role="img"
        aria-label={text.hoursLabel}
      >
        {text.weekdays.map((name, day) => (
          <text
            class="plot-soft"
            x={`${(x(day) + COLUMN / 2).toFixed(2)}%`}
            y={HEAD - 10}
            text-anchor="middle"
          >
            {name}
          </text>
        ))}
        {hours.hours.map((hour, row) => (
          <>
            <text class="plot-soft" x="0" y={HEAD + row * ROW + 20}>
              {text.hourOf(hour)}
            </text>
            {hours.counts[row]?.map((n, day) => (
              <>
                <rect
                  class="plot-heat"
                  x={`${(x(day) + 0.25).toFixed(2)}%`}
                  y={HEAD + row * ROW + 1}
                  width={`${(COLUMN - 0.5).toFixed(2)}%`}
                  height={ROW - 2}
                  rx="4"
                  fill-opacity={depthOf(n, hours.most)}
                />
                <text
                  class={n === 0 || n === null ? 'plot-soft' : 'plot-number'}
                  x={`${(x(day) + COLUMN / 2).toFixed(2)}%`}
                  y={HEAD + row * ROW + 20}
                  text-anchor="middle"
                >
                  {n === 0 ? '·' : sizeText(n, text)}
                </text>
              </>
            ))}
          </>
        ))}
      </svg>
    </figure>
  )
}

/** How deep the colour is: 0 for nobody, never so deep that the number is hard to read. */
function depthOf(n: number | null, most: number): string {
  if (n === 0) return '0.03'
  return (0.08 + 0.42 * ((n ?? 1) / Math.max(1, most))).toFixed(3)
}

function HoursTable({ card, hours }: { card: CardProps; hours: PublishedHours }) {
  const text = deskMessages(card.language).groups
  return (
    <table class="dense">
      <thead>
        <tr>
          <th scope="col">{text.hour}</th>
          {text.weekdays.map((name) => (
            <th scope="col" class="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {hours.hours.map((hour, row) => (
          <tr>
            <th scope="row">{text.hourOf(hour)}</th>
            {hours.counts[row]?.map((n) => (
              <td class="number">{sizeText(n, text)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
