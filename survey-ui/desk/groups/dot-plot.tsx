import type {
  PublishedRate,
  PublishedReport,
} from '../../../analysis/report/published/published-report.ts'
import type { Language } from '../../instrument/questionnaire.ts'
import { deskMessages } from '../../messages/desk.ts'
import { formatCount } from '../format.ts'
import { anchorAt, type RulerScale } from '../ruler-scale.ts'
import { dotScale, radiusOf, shortName } from './dot-scale.ts'

const TOP = 30
const ROW = 46
const BOTTOM = 24

export interface DotRow {
  readonly name: string
  readonly rate: PublishedRate
}

/**
 * Rates with intervals on one ruler, a row each. Positions are percentages of the width and sizes are
 * pixels, so the type stays readable on every screen; nothing here needs script.
 */
export function DotPlot(props: {
  id: string
  language: Language
  label: string
  rows: readonly DotRow[]
  target: PublishedReport['target']
}) {
  const { rows, target } = props
  const text = deskMessages(props.language).groups
  const rates = rows.map((row) => row.rate)
  const scale = dotScale(rates, target?.share ?? null)
  const most = Math.max(...rates.map(({ n, hidden }) => (hidden === null ? (n ?? 0) : 0)))
  const foot = TOP + rows.length * ROW
  return (
    <figure class="drawn" id={props.id}>
      <svg width="100%" height={foot + BOTTOM} role="img" aria-label={props.label}>
        {scale.ticks.map((tick) => (
          <>
            <text
              class="plot-soft"
              x={scale.at(tick)}
              y={foot + 18}
              text-anchor={anchorAt(scale.place(tick))}
            >
              {`${Math.round(tick * 100)}%`}
            </text>
          </>
        ))}
        {target && <Target scale={scale} target={target} text={text} foot={foot} />}
        {rows.map((row, i) => (
          <Row language={props.language} row={row} scale={scale} most={most} y={TOP + i * ROW} />
        ))}
      </svg>
    </figure>
  )
}

function Target(props: {
  scale: RulerScale
  target: NonNullable<PublishedReport['target']>
  text: { target(percent: string): string }
  foot: number
}) {
  const { scale, target, foot } = props
  const x = scale.at(target.share)
  return (
    <>
      <line class="plot-target" x1={x} x2={x} y1={TOP - 6} y2={foot} />
      <text
        class="plot-target-label"
        x={x}
        y={TOP - 12}
        text-anchor={anchorAt(scale.place(target.share))}
      >
        {props.text.target(`${target.percent}%`)}
      </text>
    </>
  )
}

function Row(props: {
  language: Language
  row: DotRow
  scale: RulerScale
  most: number
  y: number
}) {
  const { row, scale, y } = props
  const { rate, interval, n, hidden, isSmall, shown } = row.rate
  const text = deskMessages(props.language).groups
  const axis = y + 33
  return (
    <>
      <text class="plot-name" x="0" y={y + 17}>
        {shortName(row.name, isSmall ? 15 : 26)}
        {hidden === null && n !== null && (
          <tspan class="plot-soft" dx="8">
            {text.size(formatCount(n))}
          </tspan>
        )}
      </text>
      <text class="plot-soft" x="100%" y={y + 17} text-anchor="end">
        {hidden === null ? (
          <>
            {isSmall && `${text.small}  `}
            <tspan class="plot-value">{`${shown.ratePercent}%`}</tspan>
          </>
        ) : (
          text.hidden[hidden]
        )}
      </text>
      <line class="plot-base" x1="0" x2="100%" y1={axis} y2={axis} />
      {scale.ticks.map((tick) => (
        <line
          class="plot-base"
          x1={scale.at(tick)}
          x2={scale.at(tick)}
          y1={axis - 4}
          y2={axis + 4}
        />
      ))}
      {interval && (
        <Interval scale={scale} lower={interval.lower} upper={interval.upper} y={axis} />
      )}
      {rate !== null && (
        <circle
          class="plot-dot"
          cx={scale.at(rate)}
          cy={axis}
          r={radiusOf(n ?? 0, props.most).toFixed(1)}
        />
      )}
    </>
  )
}

/** A bar that goes on beyond the ruler ends in an arrow. */
function Interval(props: { scale: RulerScale; lower: number; upper: number; y: number }) {
  const { scale, lower, upper, y } = props
  const isCut = lower < scale.start
  return (
    <>
      <line
        class="plot-interval"
        x1={isCut ? '1%' : scale.at(lower)}
        x2={scale.at(upper)}
        y1={y}
        y2={y}
      />
      {isCut && <path class="plot-arrow" d={`M9 ${y - 7}l-8 7 8 7z`} />}
    </>
  )
}
