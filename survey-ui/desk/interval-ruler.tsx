import type { Indicator } from '../../analysis/indicator/indicator.ts'
import type { Language } from '../instrument/questionnaire.ts'
import { deskMessages } from '../messages/desk.ts'
import { officialInterval, officialRate } from './result-text.ts'
import { anchorAt, rulerScale } from './ruler-scale.ts'

const TOP = 46
const BOTTOM = TOP + 46

/**
 * The official rate, its interval and the target on one ruler. Positions are percentages of the
 * width and sizes are pixels, so the type stays readable on every screen without any style.
 */
export function IntervalRuler(props: { indicator: Indicator; language: Language }) {
  const { indicator, language } = props
  const { display } = indicator
  const [interval, rate] = [officialInterval(indicator), officialRate(indicator)]
  if (!interval || rate === null || display.ratePercent === null) return null
  const { lower, upper, shown } = interval
  const text = deskMessages(language).results
  const target = indicator.definition.targetPercent / 100
  const scale = rulerScale(Math.min(lower, target))
  const at = (share: number) => scale.at(share)
  return (
    <figure class="ruler">
      <svg
        width="100%"
        height="128"
        role="img"
        aria-label={text.ruler(
          display.ratePercent,
          shown.lower,
          shown.upper,
          display.targetPercent,
        )}
      >
        <line class="axis" x1="2%" x2="98%" y1={TOP + 22} y2={TOP + 22} />
        {scale.ticks.map((tick) => (
          <>
            <line class="gridline" x1={at(tick)} x2={at(tick)} y1={TOP + 14} y2={TOP + 30} />
            <text
              class="tick-label"
              x={at(tick)}
              y={BOTTOM + 28}
              text-anchor={anchorAt(scale.place(tick))}
            >
              {`${Math.round(tick * 100)}%`}
            </text>
          </>
        ))}
        <line class="interval" x1={at(lower)} x2={at(upper)} y1={TOP + 22} y2={TOP + 22} />
        <circle class="dot" cx={at(rate)} cy={TOP + 22} r="9" />
        <line class="target" x1={at(target)} x2={at(target)} y1={TOP - 12} y2={BOTTOM} />
        <text
          class="target-label"
          x={at(target)}
          y={TOP - 20}
          text-anchor={anchorAt(scale.place(target))}
        >
          {`${text.target} ${display.targetPercent}%`}
        </text>
      </svg>
      <figcaption>
        {text.intervalText(shown.lower, shown.upper)}
        {interval.byClusters && <span class="how">{` · ${text.intervalByClusters}`}</span>}
        <small>{text.intervalNote}</small>
      </figcaption>
    </figure>
  )
}
