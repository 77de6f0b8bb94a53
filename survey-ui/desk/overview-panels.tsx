import { deskMessages } from '../messages/desk.ts'
import { formatCount, formatSmallShare } from './format.ts'
import { yearsText } from './groups/figure-text.ts'
import type { OverviewProps } from './overview-props.ts'

/** How many more responses would prove the target. */
export function NeedPanel({ frame, report }: OverviewProps) {
  const text = deskMessages(frame.language).overview
  const { moreAnswers, reason } = report.sampleNeeds
  return (
    <section class="card">
      <h2>{text.needTitle}</h2>
      <p class="say">
        {moreAnswers === null
          ? (text.needReasons[reason ?? ''] ?? reason)
          : moreAnswers === 0
            ? text.needNone
            : text.needMore(formatCount(moreAnswers))}
      </p>
    </section>
  )
}

/** Why the weighted rate differs from the unweighted one, or that it cannot be had. */
export function WeightedPanel({ frame, report }: OverviewProps) {
  const text = deskMessages(frame.language).overview
  const weighted = report.indicators[0]?.weighted
  const difference = weighted?.differencePoints ?? null
  return (
    <section class="card">
      <h2>{text.weightedTitle}</h2>
      <p class="say">{difference === null ? text.weightedNone : weightedText(difference, text)}</p>
      {difference === null && (
        <p class="note after">
          <a href="/desk/coverage">{text.enter}</a>
        </p>
      )}
    </section>
  )
}

type Texts = ReturnType<typeof deskMessages>['overview']

function weightedText(difference: number, text: Texts): string {
  const size = Math.abs(difference).toFixed(2)
  if (Math.abs(difference) < 0.5) return text.weightedSame
  return difference > 0 ? text.weightedUp(size) : text.weightedDown(size)
}

/** Trend within the period, and the period before; never an arrow without its interval. */
export function MovementPanel({ frame, period, report, published }: OverviewProps) {
  const messages = deskMessages(frame.language)
  const text = messages.overview
  const { trend } = report
  return (
    <section class="card">
      <h2>{text.movementTitle}</h2>
      <p class="say">{trend.test ? text.trend[trend.test.verdict] : text.trendNone}</p>
      <p class="say">{yearsText(published.years, messages.groups)}</p>
      <p class="note after">
        <a href={`/desk/groups?from=${period.from}&to=${period.to}`}>{text.groups}</a>
      </p>
    </section>
  )
}

/** What those who did not answer could change. */
export function SilentPanel({ frame, report }: OverviewProps) {
  const text = deskMessages(frame.language).overview
  const silent = report.nonResponse
  const indicator = report.indicators[0]
  if (!silent || !indicator) return null
  const { responseShare, attendance, breakEven, breakEvenReason } = silent
  return (
    <section class="card">
      <h2>{text.silentTitle}</h2>
      <p class="say">
        {text.silent(formatSmallShare(responseShare) ?? '', formatCount(attendance))}
      </p>
      <p class="say">
        {breakEven !== null
          ? text.breakEven(
              `${(100 * breakEven).toFixed(1)}%`,
              `${indicator.display.targetPercent}%`,
            )
          : text.breakEvenReasons[breakEvenReason ?? '']}
      </p>
    </section>
  )
}
