import {
  groupBy,
  idsOf,
  type QualityAnswer,
  type TimedAnswer,
  timedAnswers,
} from './quality-answer.ts'
import type { Sign } from './sign.ts'

/**
 * Devices with more answers within a minute than forms can be filled in: more than
 * `60 / minimumSeconds`. One sign for every device and every run of such minutes, always flagged;
 * answers without a device or a time are left out.
 *
 * `statistic` is the largest number of answers within 60 seconds, `effect` its ratio to the most
 * possible; no p-value. Params `device`, `most`, `minimumSeconds`, `start`, `end` (seconds).
 */
export function impossibleSpeedSigns(
  answers: readonly QualityAnswer[],
  { minimumSeconds }: { readonly minimumSeconds: number },
): Sign[] {
  const most = 60 / minimumSeconds
  return groupBy(timedAnswers(answers), ({ device }) => device).flatMap(([device, members]) =>
    fastRuns(members, most).map((run) => {
      const statistic = Math.max(...run.map(({ count }) => count))
      const fast = run.flatMap(({ first, count }) => members.slice(first, first + count))
      const times = fast.map(({ time }) => time)
      const [start, end] = [times[0] ?? 0, times.at(-1) ?? 0]
      return {
        sign: 'impossible_speed' as const,
        statistic,
        pValue: null,
        adjustedPValue: null,
        effect: statistic / most,
        ids: idsOf(fast),
        params: { device, most, minimumSeconds, start, end },
        flagged: true,
      }
    }),
  )
}

/** The minute that begins with the answer at index `first`. */
interface Minute {
  readonly first: number
  readonly count: number
}

/** Minutes with more than `most` answers; those that share answers are of one run. */
function fastRuns(members: readonly TimedAnswer[], most: number): Minute[][] {
  const runs: Minute[][] = []
  let covered = 0
  let end = 0
  members.forEach(({ time }, first) => {
    while ((members[end]?.time ?? Number.POSITIVE_INFINITY) < time + 60) end += 1
    const count = end - first
    if (count <= most) return
    if (first >= covered) runs.push([])
    runs.at(-1)?.push({ first, count })
    covered = end
  })
  return runs
}
