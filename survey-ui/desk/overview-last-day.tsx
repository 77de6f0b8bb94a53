import { deskMessages } from '../messages/desk.ts'
import { formatCount, HOURS_HEIGHT as HEIGHT } from './format.ts'
import type { OverviewProps } from './overview-props.ts'

/** What came in over the last 24 hours; script keeps it up to date while the page is open. */
export function LastDayPanel({ frame, lastDay }: OverviewProps) {
  const text = deskMessages(frame.language).overview
  const most = Math.max(1, ...lastDay.hours.map(({ n }) => n))
  return (
    <section
      class="card"
      data-last-day="/desk/overview/last-day.json"
      data-first-hour={String(lastDay.hours[0]?.hour)}
    >
      <h2>{text.liveTitle}</h2>
      <p class="say" aria-live="polite">
        {text.live('\0').split('\0')[0]}
        <b data-total>{formatCount(lastDay.total)}</b>
        {text.live('\0').split('\0')[1]}
      </p>
      <svg
        class="hours"
        width="100%"
        height={HEIGHT + 18}
        role="img"
        aria-label={`${text.liveHours}: ${lastDay.hours.map(({ hour, n }) => text.liveHour(hour, n)).join('; ')}`}
      >
        {lastDay.hours.map(({ hour, n }, i) => (
          <>
            <rect
              x={`${(i * 100) / 24 + 0.5}%`}
              y={HEIGHT - (n * HEIGHT) / most}
              width={`${100 / 24 - 1}%`}
              height={(n * HEIGHT) / most}
              rx="2"
            />
            {hour % 6 === 0 && (
              <text
                class="tick-label"
                x={`${((i + 0.5) * 100) / 24}%`}
                y={HEIGHT + 15}
                text-anchor="middle"
              >
                {hour}
              </text>
            )}
          </>
        ))}
      </svg>
      <p class="note">{text.liveHours}</p>
    </section>
  )
}
